package dues.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * A customer that agrees with a contract in some parameters.
 *
 * @param agreements what is equal, in words
 * @param distance letters between the contract's title and the nearest variant
 */
record Hit(Customer customer, List<String> agreements, int distance) {
  Hit and(String agreement) {
    var more = new ArrayList<>(agreements);
    more.add(agreement);
    return new Hit(customer, more, distance);
  }

  /** More agreements are better; of equally many the nearer title. */
  boolean isBetterThan(Hit other) {
    return agreements.size() != other.agreements.size()
        ? agreements.size() > other.agreements.size()
        : distance < other.distance;
  }

  boolean isAsGoodAs(Hit other) {
    return agreements.size() == other.agreements.size() && distance == other.distance;
  }
}
