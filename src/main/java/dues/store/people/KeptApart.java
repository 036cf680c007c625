package dues.store.people;

import dues.store.policy.EditingHand;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts and customers that a person said are not the same: no night proposes them again. */
@Repository
public class KeptApart {

  private final JdbcClient jdbc;

  public KeptApart(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  public void add(long contract, long customer, EditingHand hand) {
    jdbc.sql(
            """
            insert into kept_apart (contract_id, customer_id, decided_by, reason, decided_at)
            values (:contract, :customer, :by, :reason, :at) on conflict do nothing
            """)
        .param("contract", contract)
        .param("customer", customer)
        .param("by", hand.by())
        .param("reason", hand.reason())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newer word wins: what is linked now is not kept apart. */
  public void forgetLinked(long customer) {
    jdbc.sql(
            """
            delete from kept_apart k using contract_customer l
             where k.customer_id = :customer and l.contract_id = k.contract_id and l.customer_id = k.customer_id
            """)
        .param("customer", customer)
        .update();
  }

  /** Whoever was kept apart from the one is kept apart from the customer that it became. */
  public void merge(long customer, long into) {
    jdbc.sql(
            """
            insert into kept_apart (contract_id, customer_id, decided_by, reason, decided_at)
            select contract_id, :into, decided_by, reason, decided_at from kept_apart where customer_id = :customer
            on conflict do nothing
            """)
        .param("customer", customer)
        .param("into", into)
        .update();
    jdbc.sql("delete from kept_apart where customer_id = :customer")
        .param("customer", customer)
        .update();
    forgetLinked(into);
  }
}
