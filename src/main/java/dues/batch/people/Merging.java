package dues.batch.people;

import dues.batch.matching.ParameterImport;
import dues.store.people.CustomerAudit.Deed;
import dues.store.people.CustomerBelongings;
import dues.store.people.KnownCustomer;
import dues.store.people.LinkedContract;
import dues.store.policy.EditingHand;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Two customers are one person: the one's contracts, titles and values become the other's, and its
 * key stands for the other from now on. Single values and locked fields of the other stay.
 */
@Component
public class Merging {

  private final Named named;
  private final Linking.Tables tables;
  private final CustomerBelongings belongings;
  private final ParameterImport parameters;

  Merging(
      Named named,
      Linking.Tables tables,
      CustomerBelongings belongings,
      ParameterImport parameters) {
    this.named = named;
    this.tables = tables;
    this.belongings = belongings;
    this.parameters = parameters;
  }

  /** Merges; nothing where the two keys stand for one customer already. */
  public List<Moved> merge(String customer, String into, EditingHand hand) {
    KnownCustomer from = named.customer(customer);
    KnownCustomer to = named.customer(into);
    if (from.equals(to)) {
      return List.of();
    }
    List<LinkedContract> contracts = tables.links().contractsOf(from.id());
    contracts.forEach(contract -> tables.links().put(contract.id(), to.id(), hand));
    belongings.merge(from.id(), to.id());
    tables.keys().merge(from.id(), to.id());
    tables.apart().merge(from.id(), to.id());
    tables.decisions().follow(contracts.stream().map(LinkedContract::id).toList(), to.id());
    tables.decisions().askAgain(from.key());
    parameters.takeFor(to.id(), hand);
    tables.audit().keep(from.id(), new Deed("MERGED", null, to.id()), hand);
    return contracts.stream()
        .map(contract -> new Moved(contract.key(), from.key(), to.key()))
        .toList();
  }
}
