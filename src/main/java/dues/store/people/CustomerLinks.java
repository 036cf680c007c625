package dues.store.people;

import dues.store.policy.EditingHand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which customer a contract belongs to by a person's word; links that end are kept. */
@Repository
public class CustomerLinks {

  /** Who decided a link that no rule made. */
  public static final String OPERATOR = "operator";

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public CustomerLinks(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The customer that a contract has. */
  public Optional<KnownCustomer> customerOf(long contract) {
    return jdbc.sql(
            """
            select u.customer_id as id, u.key, u.title from contract_customer l join customer u using (customer_id)
             where l.contract_id = :contract
            """)
        .param("contract", contract)
        .query(KnownCustomer.class)
        .optional();
  }

  /** A contract by its id, whether it has a customer or not. */
  public LinkedContract contract(long contract) {
    return jdbc.sql(
            "select c.contract_id as id, s.id || ':' || c.contract as key, c.title from contract c join source_system s on s.source = c.source where c.contract_id = :contract")
        .param("contract", contract)
        .query(LinkedContract.class)
        .single();
  }

  /** A customer's contracts in the order of (source, contract). */
  public List<LinkedContract> contractsOf(long customer) {
    return jdbc.sql(
            """
            select c.contract_id as id, s.id || ':' || c.contract as key, c.title
              from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
             where l.customer_id = :customer order by s.id collate "C", c.contract collate "C"
            """)
        .param("customer", customer)
        .query(LinkedContract.class)
        .list();
  }

  /** Gives a contract to a customer, whoever had it. */
  public void put(long contract, long customer, EditingHand hand) {
    end(contract, hand);
    jdbc.sql(
            """
            insert into contract_customer (contract_id, customer_id, since, decided_by, execution_id)
            values (:contract, :customer, :date, :operator, 0)
            """)
        .param("contract", contract)
        .param("customer", customer)
        .param("date", date(hand))
        .param("operator", OPERATOR)
        .update();
  }

  /** Takes a contract from its customer; the link is kept as a past one. */
  public void end(long contract, EditingHand hand) {
    jdbc.sql(
            """
            insert into past_customer (contract_id, customer_id, since, until, decided_by, ended_by)
            select contract_id, customer_id, since, :date, decided_by, :by from contract_customer where contract_id = :contract
            """)
        .param("contract", contract)
        .param("date", date(hand))
        .param("by", hand.by())
        .update();
    jdbc.sql("delete from contract_customer where contract_id = :contract")
        .param("contract", contract)
        .update();
  }

  private static LocalDate date(EditingHand hand) {
    return LocalDate.ofInstant(hand.at(), ZoneOffset.UTC);
  }
}
