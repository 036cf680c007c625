package dues.matching;

import dues.matching.compare.Levenshtein;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Customers with an equal parameter, gathered parameter by parameter. */
final class Hits {
  /** Titles that are further apart than this are simply different. */
  static final int FAR = 60;

  private final Profile contract;
  private final Customers customers;
  private final MatchRules.Holders holders;
  private final Map<String, Hit> hits = new LinkedHashMap<>();

  Hits(Profile contract, Customers customers, MatchRules.Holders holders) {
    this.contract = contract;
    this.customers = customers;
    this.holders = holders;
  }

  /** Those that share a value of the parameter; what all the world shares does not count. */
  void add(String parameter, Predicate<Customer> accepted) {
    for (var value : contract.values(parameter)) {
      var having = customers.having(parameter, value.key());
      if (!holders.allows(parameter, having.size())) {
        continue;
      }
      for (var customer : having) {
        if (accepted.test(customer)) {
          add(customer, Evidence.same(parameter, value));
        }
      }
    }
  }

  private void add(Customer customer, String agreement) {
    var hit = hits.get(customer.key());
    hits.put(
        customer.key(),
        hit == null
            ? new Hit(customer, List.of(agreement), distance(contract, customer.profile(), FAR))
            : hit.and(agreement));
  }

  List<Hit> all() {
    return List.copyOf(hits.values());
  }

  /** Letters between the contract's title and the nearest variant, or limit + 1. */
  static int distance(Profile contract, Profile customer, int limit) {
    var least = limit + 1;
    for (var variant : customer.titles()) {
      least = Math.min(least, Levenshtein.distance(contract.title().key(), variant.key(), limit));
    }
    return least;
  }
}
