package dues.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Customers in maps, filled from the database or, for those of one night, as they are created. */
public final class MemoryCustomers implements Customers {
  private record ValueKey(String parameter, String key) {}

  private record Hint(String source, String hint) {}

  private final Map<String, Customer> byKey = new HashMap<>();
  private final Map<ValueKey, TreeSet<String>> byValue = new HashMap<>();
  private final Map<Hint, String> byHint = new HashMap<>();

  /** Adds a customer, or puts one in the place of its former self. */
  public void put(Customer customer) {
    byKey.put(customer.key(), customer);
    customer
        .profile()
        .values()
        .forEach((parameter, values) -> values.forEach(value -> index(parameter, value, customer)));
  }

  public void putHint(String source, String hint, String customerKey) {
    byHint.merge(
        new Hint(source, hint),
        customerKey,
        (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  private void index(String parameter, Value value, Customer customer) {
    byValue
        .computeIfAbsent(new ValueKey(parameter, value.key()), unused -> new TreeSet<>())
        .add(customer.key());
  }

  public @Nullable Customer customer(String key) {
    return byKey.get(key);
  }

  @Override
  public List<Customer> having(String parameter, String valueKey) {
    var keys = byValue.get(new ValueKey(parameter, valueKey));
    if (keys == null) {
      return List.of();
    }
    var customers = new ArrayList<Customer>(keys.size());
    for (var key : keys) {
      customers.add(Objects.requireNonNull(byKey.get(key)));
    }
    customers.sort(Comparator.comparing(Customer::key));
    return customers;
  }

  @Override
  public @Nullable Customer hinted(String source, String hint) {
    var key = byHint.get(new Hint(source, hint));
    return key == null ? null : byKey.get(key);
  }
}
