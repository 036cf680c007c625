package dues.matching;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customers without those that a person kept apart from a contract: no engine sees them. */
record WithoutStrangers(Customers all, Set<String> strangers) implements Customers {

  /** All of them where nobody has said anything. */
  static Customers of(Subject subject, Customers all) {
    return subject.strangers().isEmpty() ? all : new WithoutStrangers(all, subject.strangers());
  }

  @Override
  public List<Customer> having(String parameter, String valueKey) {
    return all.having(parameter, valueKey).stream()
        .filter(customer -> !strangers.contains(customer.key()))
        .toList();
  }

  @Override
  public @Nullable Customer hinted(String source, String hint) {
    var customer = all.hinted(source, hint);
    return customer == null || strangers.contains(customer.key()) ? null : customer;
  }
}
