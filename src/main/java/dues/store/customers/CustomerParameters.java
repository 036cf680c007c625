package dues.store.customers;

import dues.matching.Value;
import dues.store.RowArrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/**
 * What customers take from their contracts. Of a parameter that has one value the later contract's
 * takes the place of what was there; phones, e-mails, addresses and lists grow. A field that a
 * person set takes nothing.
 */
@Repository
public class CustomerParameters {

  /** Of these a customer has many. */
  public static final Set<String> GROWING = Set.of("phones", "emails", "address");

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public CustomerParameters(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What one contract brings.
   *
   * @param origin {@code source:contract}
   * @param lists further parameters that grow
   * @param title the customer's new title, or none: {@code ""}
   */
  public record Taken(
      LinkedRow row,
      String origin,
      Map<String, List<Value>> values,
      Set<String> lists,
      String title) {

    /** Whether another brings the same; it stays with the one that brought it first. */
    boolean isEqual(Taken other, String parameter) {
      return keys(parameter).equals(other.keys(parameter));
    }

    private List<String> keys(String parameter) {
      return values.getOrDefault(parameter, List.of()).stream().map(Value::key).toList();
    }

    boolean grows(String parameter) {
      return GROWING.contains(parameter) || lists.contains(parameter);
    }
  }

  private record Place(long customer, String parameter) {}

  /** Takes them in their order, and remembers what was taken. */
  public void take(Collection<Taken> taken, long execution) {
    Map<Place, Taken> last = new LinkedHashMap<>();
    RowArrays hashes = new RowArrays("bigint", "uuid");
    RowArrays titles = new RowArrays("bigint", "text");
    RowArrays values = new RowArrays("bigint", "text", "text", "text", "text");
    for (Taken one : taken) {
      hashes.add(one.row().contract().id(), one.row().hash());
      if (!one.title().isEmpty()) {
        titles.add(one.row().customerId(), one.title());
      }
      one.values()
          .forEach(
              (parameter, unused) -> {
                if (one.grows(parameter)) {
                  add(values, one, parameter);
                } else {
                  last.merge(
                      new Place(one.row().customerId(), parameter),
                      one,
                      (before, later) -> later.isEqual(before, parameter) ? before : later);
                }
              });
    }
    clear(last);
    last.forEach((place, one) -> add(values, one, place.parameter()));
    values.update(
        dataSource,
        ("insert into customer_parameter (customer_id, parameter, value_key, value, origin, added_by)"
                + " select n.*, %d from %%s as n (customer_id, parameter, value_key, value, origin)"
                + " join customer u using (customer_id) where n.parameter <> all (u.locked)"
                + " on conflict do nothing")
            .formatted(execution));
    titles.update(
        dataSource,
        "update customer u set title = n.title from %s as n (customer_id, title) where u.customer_id ="
            + " n.customer_id and 'title' <> all (u.locked) and u.title <> n.title");
    hashes.update(
        dataSource,
        "update contract_customer l set imported_hash = n.hash from %s as n (contract_id, hash) where"
            + " l.contract_id = n.contract_id");
  }

  private static void add(RowArrays rows, Taken one, String parameter) {
    for (Value value : one.values().getOrDefault(parameter, List.of())) {
      rows.add(one.row().customerId(), parameter, value.key(), value.text(), one.origin());
    }
  }

  /** Single values give way to other ones; an equal one stays with its first origin. */
  private void clear(Map<Place, Taken> last) {
    RowArrays gone = new RowArrays("bigint", "text", "text");
    last.forEach(
        (place, one) ->
            gone.add(
                place.customer(),
                place.parameter(),
                Objects.requireNonNull(one.values().get(place.parameter())).get(0).key()));
    gone.update(
        dataSource,
        "delete from customer_parameter p using %s as n (customer_id, parameter, value_key), customer u"
            + " where p.customer_id = n.customer_id and p.parameter = n.parameter and p.value_key <>"
            + " n.value_key and u.customer_id = p.customer_id and p.parameter <> all (u.locked)");
  }
}
