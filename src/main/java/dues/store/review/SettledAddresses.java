package dues.store.review;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about addresses: it stands as long as the sources write them so. */
@Repository
public class SettledAddresses {

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public SettledAddresses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What a contract's address means; no house: none that the directory knows. */
  public void settle(Question question, @Nullable Long house, @Nullable String flat) {
    jdbc.sql(
            """
            insert into address_answer (contract_id, facts_hash, house_id, flat)
            values (:contract, cast(:hash as uuid), :house, :flat)
            on conflict (contract_id) do update set facts_hash = excluded.facts_hash, house_id = excluded.house_id, flat = excluded.flat
            """)
        .param("contract", question.contract())
        .param("hash", question.hash())
        .param("house", house)
        .param("flat", flat)
        .update();
    jdbc.sql("delete from address_review where contract_id = :contract")
        .param("contract", question.contract())
        .update();
  }
}
