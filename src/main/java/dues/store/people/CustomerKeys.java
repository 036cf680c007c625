package dues.store.people;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers by their keys; one that was merged is the one it was merged into. */
@Repository
public class CustomerKeys {

  private static final String STANDING =
      """
      with recursive up as (
        select customer_id, key, title, merged_into from customer where key = :key
        union all
        select c.customer_id, c.key, c.title, c.merged_into from customer c join up on c.customer_id = up.merged_into)
      select customer_id as id, key, title from up where merged_into is null
      """;

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public CustomerKeys(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The customer that the key stands for today. */
  public Optional<KnownCustomer> find(String key) {
    return jdbc.sql(STANDING).param("key", key).query(KnownCustomer.class).optional();
  }

  /** Whether a contract's customer may take this key: nobody bears it who has contracts. */
  public boolean isFree(String key) {
    return jdbc.sql(
            """
            select not exists (select from customer u join contract_customer l on l.customer_id = u.customer_id
                                where u.key = :key)
            """)
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** Takes the customer that bears the key back to life, or makes one. */
  public KnownCustomer begin(String key, String title) {
    return jdbc.sql(
            """
            insert into customer (key, title, created_by) values (:key, :title, 0)
            on conflict (key) do update set merged_into = null
            returning customer_id as id, key, title
            """)
        .param("key", key)
        .param("title", title)
        .query(KnownCustomer.class)
        .single();
  }

  /** From now on the one stands for the other, too. */
  public void merge(long customer, long into) {
    jdbc.sql("update customer set merged_into = :into where customer_id = :customer")
        .param("customer", customer)
        .param("into", into)
        .update();
  }

  /** Keys in the order in which they were given, each as the one that it stands for. */
  public List<KnownCustomer> all(List<String> keys) {
    return keys.stream().flatMap(key -> find(key).stream()).distinct().toList();
  }
}
