package dues.store.customers;

import dues.matching.Customer;
import dues.matching.MemoryCustomers;
import dues.matching.Profile;
import dues.matching.Title;
import dues.matching.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All customers as the night found them, in memory. */
@Repository
public class CustomerIndex {

  private static final int FETCH_ROWS = 10_000;

  private final JdbcTemplate jdbc;

  /** On the transaction of the step. */
  public CustomerIndex(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(FETCH_ROWS);
  }

  /** Customers, and the database's id of each key. */
  public record Loaded(MemoryCustomers customers, Map<String, Long> ids) {
    /** The id of a customer that stands already; null for one that is to be created. */
    public @Nullable Long find(@Nullable String key) {
      return key == null ? null : ids.get(key);
    }
  }

  /** Everything at once, with the hints of the contracts that are linked. */
  public Loaded load() {
    Map<Long, List<Title>> titles = titles();
    Map<Long, Map<String, List<Value>>> values = values();
    Map<String, Long> ids = new HashMap<>();
    MemoryCustomers customers = new MemoryCustomers();
    jdbc.query(
        "select customer_id, key, title, kind from customer where merged_into is null",
        row -> {
          long id = row.getLong("customer_id");
          List<Title> known = titles.getOrDefault(id, List.of(Title.of(row.getString("title"))));
          Profile profile =
              new Profile(known, row.getString("kind"), values.getOrDefault(id, Map.of()));
          ids.put(row.getString("key"), id);
          customers.put(new Customer(row.getString("key"), profile));
        });
    jdbc.query(
        """
        select s.id as source_id, c.company, min(u.key collate "C") as customer
          from contract_customer l
          join contract c on c.contract_id = l.contract_id
          join source_system s on s.source = c.source
          join customer u on u.customer_id = l.customer_id
         where c.company is not null
         group by 1, 2
        """,
        row -> {
          customers.putHint(
              row.getString("source_id"), row.getString("company"), row.getString("customer"));
        });
    return new Loaded(customers, ids);
  }

  private Map<Long, List<Title>> titles() {
    Map<Long, List<Title>> titles = new HashMap<>();
    jdbc.query(
        "select customer_id, title, title_key from customer_title order by customer_id, added_by,"
            + " title collate \"C\"",
        row -> {
          titles
              .computeIfAbsent(row.getLong("customer_id"), unused -> new ArrayList<>(1))
              .add(new Title(row.getString("title"), row.getString("title_key")));
        });
    return titles;
  }

  private Map<Long, Map<String, List<Value>>> values() {
    Map<Long, Map<String, List<Value>>> values = new HashMap<>();
    jdbc.query(
        "select customer_id, parameter, value, value_key from customer_parameter order by"
            + " customer_id, parameter, value_key collate \"C\"",
        row -> {
          values
              .computeIfAbsent(row.getLong("customer_id"), unused -> new HashMap<>())
              .computeIfAbsent(row.getString("parameter"), unused -> new ArrayList<>(1))
              .add(new Value(row.getString("value"), row.getString("value_key")));
        });
    return values;
  }
}
