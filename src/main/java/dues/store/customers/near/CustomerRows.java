package dues.store.customers.near;

import dues.matching.Customer;
import dues.matching.Profile;
import dues.matching.Title;
import dues.matching.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads customers with their titles and values, a set at a time. */
final class CustomerRows {

  private final JdbcClient jdbc;

  CustomerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the ids that stand for themselves; each is handed over with its id. */
  void read(Long[] ids, BiConsumer<Long, Customer> one) {
    if (ids.length == 0) {
      return;
    }
    Map<Long, List<Title>> titles = titles(ids);
    Map<Long, Map<String, List<Value>>> values = values(ids);
    jdbc.sql(
            "select customer_id, key, title, kind from customer where customer_id = any(:ids) and"
                + " merged_into is null")
        .param("ids", ids)
        .query(
            row -> {
              long id = row.getLong("customer_id");
              List<Title> known =
                  titles.getOrDefault(id, List.of(Title.of(row.getString("title"))));
              Profile profile =
                  new Profile(known, row.getString("kind"), values.getOrDefault(id, Map.of()));
              one.accept(id, new Customer(row.getString("key"), profile));
            });
  }

  private Map<Long, List<Title>> titles(Long[] ids) {
    Map<Long, List<Title>> titles = new HashMap<>();
    jdbc.sql(
            "select customer_id, title, title_key from customer_title where customer_id = any(:ids)"
                + " order by customer_id, added_by, title collate \"C\"")
        .param("ids", ids)
        .query(
            row -> {
              titles
                  .computeIfAbsent(row.getLong("customer_id"), unused -> new ArrayList<>(1))
                  .add(new Title(row.getString("title"), row.getString("title_key")));
            });
    return titles;
  }

  private Map<Long, Map<String, List<Value>>> values(Long[] ids) {
    Map<Long, Map<String, List<Value>>> values = new HashMap<>();
    jdbc.sql(
            "select customer_id, parameter, value, value_key from customer_parameter where customer_id"
                + " = any(:ids) order by customer_id, parameter, value_key collate \"C\"")
        .param("ids", ids)
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getLong("customer_id"), unused -> new HashMap<>())
                  .computeIfAbsent(row.getString("parameter"), unused -> new ArrayList<>(1))
                  .add(new Value(row.getString("value"), row.getString("value_key")));
            });
    return values;
  }
}
