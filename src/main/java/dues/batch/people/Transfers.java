package dues.batch.people;

import dues.batch.matching.ParameterImport;
import dues.matching.Title;
import dues.matching.TitleKey;
import dues.store.customers.CustomerTables;
import dues.store.customers.CustomerTables.NewTitle;
import dues.store.people.CustomerBelongings;
import dues.store.people.CustomerLinks;
import dues.store.people.KeptApart;
import dues.store.people.KnownCustomer;
import dues.store.people.LinkedContract;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A contract goes from one customer to another with everything that it brought. */
@Component
class Transfers {

  private final CustomerLinks links;
  private final CustomerBelongings belongings;
  private final CustomerTables customers;
  private final KeptApart apart;
  private final ParameterImport parameters;

  Transfers(
      CustomerLinks links,
      CustomerBelongings belongings,
      CustomerTables customers,
      KeptApart apart,
      ParameterImport parameters) {
    this.links = links;
    this.belongings = belongings;
    this.customers = customers;
    this.apart = apart;
    this.parameters = parameters;
  }

  /** It has no customer any more; the one that it had keeps what its other contracts bring. */
  void leave(LinkedContract contract, KnownCustomer from, EditingHand hand) {
    links.end(contract.id(), hand);
    Set<String> gone = keys(List.of(contract));
    gone.removeAll(keys(links.contractsOf(from.id())));
    belongings.withdraw(from.id(), contract.key(), gone);
    parameters.takeFor(from.id(), hand);
  }

  /** It belongs to this customer, which learns its title. */
  void join(LinkedContract contract, KnownCustomer to, EditingHand hand) {
    links.put(contract.id(), to.id(), hand);
    apart.forgetLinked(to.id());
    List<NewTitle> titles = new ArrayList<>();
    for (Title title : TitleKey.variants(contract.title())) {
      titles.add(new NewTitle(to.id(), title));
    }
    customers.addTitles(titles, 0);
    parameters.takeFor(to.id(), hand);
  }

  private static Set<String> keys(Collection<LinkedContract> contracts) {
    Set<String> keys = new HashSet<>();
    contracts.forEach(
        contract ->
            TitleKey.variants(contract.title()).forEach(variant -> keys.add(variant.key())));
    return keys;
  }
}
