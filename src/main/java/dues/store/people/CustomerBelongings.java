package dues.store.people;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Titles and values that a customer has of its contracts, as contracts come and go. */
@Repository
public class CustomerBelongings {

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public CustomerBelongings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Takes from a customer what only the contract that left brought; the others bring theirs again.
   *
   * @param contract {@code source:contract}
   * @param titleKeys of the titles that no other contract of the customer bears
   */
  public void withdraw(long customer, String contract, Collection<String> titleKeys) {
    jdbc.sql(
            """
            delete from customer_parameter p using customer u
             where p.customer_id = :customer and p.origin = :contract
               and u.customer_id = p.customer_id and p.parameter <> all (u.locked)
            """)
        .param("customer", customer)
        .param("contract", contract)
        .update();
    jdbc.sql(
            """
            delete from customer_title t using customer u
             where t.customer_id = :customer and t.title_key = any (:titles)
               and u.customer_id = t.customer_id and t.title <> u.title
            """)
        .param("customer", customer)
        .param("titles", titleKeys.toArray(String[]::new))
        .update();
    jdbc.sql("update contract_customer set imported_hash = null where customer_id = :customer")
        .param("customer", customer)
        .update();
  }

  /** Everything that the one has becomes the other's; what the other has of its own stays. */
  public void merge(long customer, long into) {
    jdbc.sql(
            """
            insert into customer_title (customer_id, title, title_key, added_by)
            select :into, title, title_key, added_by from customer_title where customer_id = :customer
            on conflict do nothing
            """)
        .param("customer", customer)
        .param("into", into)
        .update();
    jdbc.sql(
            """
            insert into customer_parameter (customer_id, parameter, value_key, value, origin, added_by)
            select :into, p.parameter, p.value_key, p.value, p.origin, p.added_by
              from customer_parameter p join customer u on u.customer_id = :into
             where p.customer_id = :customer and p.parameter <> all (u.locked)
               and (p.parameter in ('phones', 'emails', 'address')
                    or not exists (select from customer_parameter o where o.customer_id = :into and o.parameter = p.parameter))
            on conflict do nothing
            """)
        .param("customer", customer)
        .param("into", into)
        .update();
    for (String table : new String[] {"customer_title", "customer_parameter"}) {
      jdbc.sql("delete from %s where customer_id = :customer".formatted(table))
          .param("customer", customer)
          .update();
    }
  }
}
