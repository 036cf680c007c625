package dues.store.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Match decisions that a person is asked about, in the order of (source, contract). */
@Repository
public class MatchQuestions {

  private static final String OPEN =
      """
      select c.contract_id, s.id || ':' || c.contract as key, d.review as code, d.candidates, u.key as customer, d.facts_hash,
             concat_ws('; ', c.title, 'born ' || c.birth_date, 'document ' || c.document, 'tax number ' || c.tax_number,
               'phones ' || c.phones, 'e-mails ' || c.emails, 'address ' || nullif(a.raw_text, '')) as side,
             d.rule || coalesce(' (' || trim_scale(d.score) || ')', '') || ': ' || d.evidence as evidence
        from match_decision d
        join contract c using (contract_id)
        join source_system s on s.source = c.source
        left join contract_customer l using (contract_id)
        left join customer u on u.customer_id = l.customer_id
        left join contract_address a using (contract_id)
       where d.review <> '' and d.applied
      """;

  private final QuestionQuery<MatchQuestion> query;

  /** On the caller's transaction, if there is one. */
  public MatchQuestions(DataSource dataSource) {
    this.query = new QuestionQuery<>(dataSource, OPEN, "d.review", (row, number) -> question(row));
  }

  /** A part of them. */
  public List<MatchQuestion> open(QuestionSlice slice) {
    return query.open(slice);
  }

  /** The one about a contract, if there is one. */
  public Optional<MatchQuestion> about(String contract) {
    return query.about(contract);
  }

  private static MatchQuestion question(ResultSet row) throws SQLException {
    String candidates = row.getString("candidates");
    return new MatchQuestion(
        new Question(
            row.getLong("contract_id"),
            row.getString("key"),
            row.getString("code"),
            row.getString("side"),
            row.getString("evidence"),
            row.getString("facts_hash")),
        row.getString("customer"),
        candidates.isEmpty() ? List.of() : List.of(candidates.split(";", -1)));
  }
}
