package dues.store.feeds;

import dues.store.policy.EditingHand;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people sent of customers to the billings of their contracts. */
@Repository
public class ParameterCopies {

  private final JdbcClient jdbc;

  /** On the transaction of whoever sends. */
  public ParameterCopies(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Adds one; false where the same waits for the next feed already. */
  public boolean add(long contract, String parameters, EditingHand hand) {
    return jdbc.sql(
                """
                insert into parameter_copy (source, contract_id, parameters, asked_by, reason, asked_at)
                select c.source, c.contract_id, :parameters, :by, :reason, :at from contract c
                 where c.contract_id = :contract
                   and not exists (select from parameter_copy p
                                    where p.contract_id = c.contract_id and not p.written and p.parameters = :parameters)
                """)
            .param("contract", contract)
            .param("parameters", parameters)
            .param("by", hand.by())
            .param("reason", hand.reason())
            .param("at", hand.at().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }
}
