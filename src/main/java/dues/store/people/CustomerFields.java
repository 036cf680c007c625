package dues.store.people;

import dues.matching.Title;
import dues.matching.Value;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fields of customers by a person's hand: what was set is locked, and no contract changes it. */
@Repository
public class CustomerFields {

  private static final String LOCK =
      "update customer set locked = array_append(array_remove(locked, :field), :field) where customer_id = :customer";
  private static final String UNLOCK =
      "update customer set locked = array_remove(locked, :field) where customer_id = :customer";

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public CustomerFields(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What the field holds, several values with a semicolon between; null is blank. */
  public @Nullable String value(long customer, CustomerField field) {
    String sql =
        field.isColumn()
            ? "select coalesce(%s, '') from customer where customer_id = :customer"
                .formatted(field.name())
            : """
              select coalesce(string_agg(value, ';' order by value_key collate "C"), '') from customer_parameter
               where customer_id = :customer and parameter = :field
              """;
    String value =
        jdbc.sql(sql)
            .param("customer", customer)
            .param("field", field.parameter())
            .query(String.class)
            .single();
    return value.isEmpty() ? null : value;
  }

  /** Whether a person has set the field. */
  public boolean isLocked(long customer, CustomerField field) {
    return jdbc.sql("select :field = any (locked) from customer where customer_id = :customer")
        .param("customer", customer)
        .param("field", field.parameter())
        .query(Boolean.class)
        .single();
  }

  /** Sets and locks the title or the kind. */
  public void set(long customer, CustomerField column, @Nullable String value) {
    jdbc.sql(
            "update customer set %s = :value where customer_id = :customer"
                .formatted(column.name()))
        .param("value", value)
        .param("customer", customer)
        .update();
    run(LOCK, customer, column);
  }

  /** The customer is known by this title, too. */
  public void know(long customer, Title title) {
    jdbc.sql(
            "insert into customer_title (customer_id, title, title_key, added_by) values (:customer, :title, :key, 0) on conflict do nothing")
        .param("customer", customer)
        .param("title", title.text())
        .param("key", title.key())
        .update();
  }

  /** Sets and locks values; these are all that the customer has of the field. */
  public void set(long customer, CustomerField field, Collection<Value> values) {
    clear(customer, field, List.of());
    for (Value value : values) {
      jdbc.sql(
              """
              insert into customer_parameter (customer_id, parameter, value_key, value, origin, added_by)
              values (:customer, :field, :key, :value, :operator, 0) on conflict do nothing
              """)
          .param("customer", customer)
          .param("field", field.parameter())
          .param("key", value.key())
          .param("value", value.text())
          .param("operator", CustomerLinks.OPERATOR)
          .update();
    }
    run(LOCK, customer, field);
  }

  /**
   * Lets contracts change the field again: what the person had set makes room for what they bring.
   */
  public void unlock(long customer, CustomerField field) {
    clear(customer, field, List.of(CustomerLinks.OPERATOR));
    run(UNLOCK, customer, field);
    compareAgain(customer);
  }

  /** What its contracts bring is taken again, or noted as differing. */
  private void compareAgain(long customer) {
    jdbc.sql("update contract_customer set imported_hash = null where customer_id = :customer")
        .param("customer", customer)
        .update();
  }

  private void clear(long customer, CustomerField field, List<String> origins) {
    jdbc.sql(
            """
            delete from customer_parameter where customer_id = :customer and parameter = :field
               and (cardinality(:origins::text[]) = 0 or origin = any(:origins))
            """)
        .param("customer", customer)
        .param("field", field.parameter())
        .param("origins", origins.toArray(String[]::new))
        .update();
  }

  private void run(String sql, long customer, CustomerField field) {
    jdbc.sql(sql).param("customer", customer).param("field", field.parameter()).update();
  }
}
