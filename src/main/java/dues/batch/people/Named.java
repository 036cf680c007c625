package dues.batch.people;

import dues.platform.StartupProblem;
import dues.store.people.CustomerKeys;
import dues.store.people.KnownCustomer;
import dues.store.policy.ContractEdits;
import org.springframework.stereotype.Component;

/**
 * Contracts and customers by the names that people give them; a wrong one is told with a way out.
 */
@Component
class Named {

  private final ContractEdits contracts;
  private final CustomerKeys customers;

  Named(ContractEdits contracts, CustomerKeys customers) {
    this.contracts = contracts;
    this.customers = customers;
  }

  /** A contract's id; its row is locked to the end of the transaction. */
  long contract(String name) {
    int colon = name.indexOf(':');
    if (colon < 1) {
      throw StartupProblem.configuration(
          "'%s' names no contract; expected SOURCE:CONTRACT such as own:1042.".formatted(name));
    }
    String source = name.substring(0, colon);
    String key = name.substring(colon + 1);
    return contracts
        .contract(source, key)
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "Source '%s' has no contract '%s'; `dues export contracts --source %s` lists them."
                        .formatted(source, key, source)));
  }

  /** The customer that a key stands for today. */
  KnownCustomer customer(String key) {
    return customers
        .find(key)
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "There is no customer '%s'; expected a key such as own:1042, `dues export customers` lists them."
                        .formatted(key)));
  }
}
