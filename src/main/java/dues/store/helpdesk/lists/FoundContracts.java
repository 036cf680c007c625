package dues.store.helpdesk.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Contracts by what a caller or a mail tells of them. */
@Repository
public class FoundContracts {

  /** More than a person reads while somebody waits on the phone. */
  public static final int MOST = 100;

  private static final String CONTRACTS =
      """
      select s.id, c.contract, coalesce(c.number, '') as number, c.title, coalesce(u.key, '') as customer,
             coalesce(c.phones, '') as phones, coalesce(c.emails, '') as emails
        from contract c join source_system s using (source)
        left join contract_customer l using (contract_id) left join customer u on u.customer_id = l.customer_id
       where c.withdrawn_by is null and (%s)
       order by s.id collate "C", c.contract collate "C" limit :most
      """;

  private static final String TEXT =
      CONTRACTS.formatted(
          """
          position(lower(:text) in lower(coalesce(c.number, ''))) > 0 or position(lower(:text) in lower(coalesce(c.comment, ''))) > 0
             or position(lower(:text) in lower(c.title)) > 0""");

  private static final String DIGITS =
      CONTRACTS.formatted(
          "s.id = :source and position(:digits in translate(c.phones, ' ()+-./' || chr(160), '')) > 0");

  private static final String EMAIL =
      CONTRACTS.formatted(
          "c.emails is not null and lower(:email) = any(string_to_array(replace(lower(c.emails), ' ', ''), ';'))");

  private static final String ONE =
      CONTRACTS.formatted("s.id = :source and c.contract = :contract");

  private final JdbcClient jdbc;

  /** On whatever was committed. */
  public FoundContracts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Those whose number, comment or customer's name holds a text, in any case. */
  public List<Found> holding(String text) {
    return found(jdbc.sql(TEXT).param("text", text), MOST);
  }

  /** Those of a source with a phone that holds these digits somewhere. */
  public List<Found> withDigits(String source, String digits, int most) {
    return found(jdbc.sql(DIGITS).param("source", source).param("digits", digits), most);
  }

  /** Those with an e-mail address, in any case. */
  public List<Found> withEmail(String email) {
    return found(jdbc.sql(EMAIL).param("email", email), MOST);
  }

  /** One by its key. */
  public Optional<Found> one(String source, String contract) {
    return found(jdbc.sql(ONE).param("source", source).param("contract", contract), 1).stream()
        .findFirst();
  }

  private static List<Found> found(StatementSpec statement, int most) {
    return statement
        .param("most", most)
        .query(
            (row, number) ->
                new Found(
                    row.getString(1) + ":" + row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    parts(row.getString(6)),
                    parts(row.getString(7))))
        .list();
  }

  private static List<String> parts(@Nullable String text) {
    return text == null || text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("[;,]", -1)).map(String::strip).toList();
  }
}
