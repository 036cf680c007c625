package dues.store.review;

import dues.store.directory.ContractAddresses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Doubtful addresses that a person is asked about, in the order of (source, contract). */
@Repository
public class AddressQuestions {

  private static final String OPEN =
      """
      select c.contract_id, s.id || ':' || c.contract as key, r.code, ${hash} as facts_hash, a.house_id, a.flat, a.street, a.house,
             a.raw_text as side,
             concat_ws('; ', 'read as ' || coalesce(nullif(concat_ws(', ', a.city, concat_ws(' ', a.street_type, a.street), a.house,
               'flat ' || a.flat), ''), 'nothing'), 'quality ' || a.quality, 'not understood: ' || a.remainder) as evidence
        from address_review r
        join contract_address a using (contract_id)
        join contract c using (contract_id)
        join source_system s on s.source = c.source
       where c.withdrawn_by is null
         and (cast(:source as text) is null or s.id = :source)
         and (cast(:contract as text) is null or s.id || ':' || c.contract = :contract)
       order by s.id collate "C", c.contract collate "C"
      """
          .replace("${hash}", ContractAddresses.HASH);

  private final JdbcClient jdbc;

  /** On the caller's transaction, if there is one. */
  public AddressQuestions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** All, or those of one source. */
  public List<AddressQuestion> open(@Nullable String source) {
    return find(source, null);
  }

  /** The one about a contract, if there is one. */
  public Optional<AddressQuestion> about(String contract) {
    return find(null, contract).stream().findFirst();
  }

  private List<AddressQuestion> find(@Nullable String source, @Nullable String contract) {
    return jdbc.sql(OPEN)
        .param("source", source)
        .param("contract", contract)
        .query((row, number) -> question(row))
        .list();
  }

  private static AddressQuestion question(ResultSet row) throws SQLException {
    long house = row.getLong("house_id");
    return new AddressQuestion(
        new Question(
            row.getLong("contract_id"),
            row.getString("key"),
            row.getString("code"),
            row.getString("side"),
            row.getString("evidence"),
            row.getString("facts_hash")),
        house == 0 ? null : house,
        row.getString("flat"),
        row.getString("street"),
        row.getString("house"));
  }
}
