package dues.store.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Customers without their persons, and what was written to and by them: topics and processes that
 * are about erased contracts and no others.
 */
@Repository
public class ErasedTalk {

  private static final String ABOUT =
      """
      with about as materialized (
        select process_id from process_contract join contract using (contract_id)
         group by process_id having bool_and(erased_at is not null) and bool_or(contract_id = any(:contracts)))
      """;

  private static final String TOPICS =
      """
      with about as materialized (
        select t.topic_id from topic t join contract c on c.source = t.source and c.contract = t.contract
         where c.contract_id = any(:contracts))
      """;

  private static final List<String> STATEMENTS =
      List.of(
          ABOUT
              + "update process set description = '%s' from about where about.process_id = process.process_id"
                  .formatted(Personal.NAMELESS),
          ABOUT
              + "update process_message m set text = '' from about where about.process_id = m.process_id",
          ABOUT
              + "update process_change m set old_value = '', new_value = '' from about where about.process_id = m.process_id and m.what = 'description'",
          ABOUT
              + "update process_deed d set value = '' from about where about.process_id = d.process_id and d.deed = 'reply' and d.state <> 'WAITING'",
          TOPICS + "update message m set text = null from about where about.topic_id = m.topic_id",
          TOPICS
              + "update topic t set subject = '%s', contact = null from about where about.topic_id = t.topic_id"
                  .formatted(Personal.NAMELESS));

  private static final List<String> CUSTOMER =
      List.of(
          "update customer set title = '%s', kind = null, locked = '{}', erased_at = :at where customer_id = :customer or merged_into = :customer"
              .formatted(Personal.NAMELESS),
          "delete from customer_title where customer_id = :customer",
          "delete from customer_parameter where customer_id = :customer",
          "update customer_edit set old_value = null, new_value = null where customer_id = :customer");

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public ErasedTalk(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Takes out what was said about contracts that were erased just now. */
  public void erase(List<Long> contracts) {
    for (String statement : STATEMENTS) {
      jdbc.sql(statement).param("contracts", contracts.toArray(Long[]::new)).update();
    }
  }

  /** Takes the person out of a customer. */
  public void erase(long customer, Instant at) {
    for (String statement : CUSTOMER) {
      jdbc.sql(statement)
          .param("customer", customer)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** The customer may be known again. */
  public void lift(long customer) {
    jdbc.sql("update customer set erased_at = null where customer_id = :customer")
        .param("customer", customer)
        .update();
    jdbc.sql("update contract_customer set imported_hash = null where customer_id = :customer")
        .param("customer", customer)
        .update();
  }

  /** Whether a customer's person is forgotten. */
  public boolean isErased(long customer) {
    return jdbc.sql("select erased_at is not null from customer where customer_id = :customer")
        .param("customer", customer)
        .query(Boolean.class)
        .single();
  }
}
