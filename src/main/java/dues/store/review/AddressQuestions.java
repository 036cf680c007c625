package dues.store.review;

import dues.store.directory.ContractAddresses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Doubtful addresses that a person is asked about, in the order of (source, contract). */
@Repository
public class AddressQuestions {

  private static final String OPEN =
      """
      select c.contract_id, s.id || ':' || c.contract as key, r.code, ${hash} as facts_hash, a.house_id, a.flat,
             a.raw_text as side,
             concat_ws('; ', 'read as ' || coalesce(nullif(concat_ws(', ', a.city, concat_ws(' ', a.street_type, a.street), a.house,
               'flat ' || a.flat), ''), 'nothing'), 'quality ' || a.quality, 'not understood: ' || a.remainder) as evidence
        from address_review r
        join contract_address a using (contract_id)
        join contract c using (contract_id)
        join source_system s on s.source = c.source
       where true
      """
          .replace("${hash}", ContractAddresses.HASH);

  private final QuestionQuery<AddressQuestion> query;

  public AddressQuestions(DataSource dataSource) {
    this.query = new QuestionQuery<>(dataSource, OPEN, "r.code", (row, number) -> question(row));
  }

  /** A part of them. */
  public List<AddressQuestion> open(QuestionSlice slice) {
    return query.open(slice);
  }

  /** The one about a contract, if there is one. */
  public Optional<AddressQuestion> about(String contract) {
    return query.about(contract);
  }

  private static AddressQuestion question(ResultSet row) throws SQLException {
    return new AddressQuestion(
        new Question(
            row.getLong("contract_id"),
            row.getString("key"),
            row.getString("code"),
            row.getString("side"),
            row.getString("evidence"),
            row.getString("facts_hash")),
        row.getObject("house_id", Long.class),
        row.getString("flat"));
  }
}
