package dues.batch.matching;

import dues.matching.KnownPeople;
import dues.matching.MatchRules;
import dues.matching.Matcher;
import dues.store.customers.MatchDecisions.Decided;
import dues.store.customers.WaitingContract;
import dues.store.customers.near.CustomerIndex;
import dues.store.customers.near.CustomerIndex.Loaded;
import java.util.List;

/** Looks contracts up among the customers of the night's start, a page at a time. */
final class LookUp {

  private final Matcher matcher;
  private final CustomerIndex customers;
  private final boolean isNobodyThere;

  LookUp(MatchRules rules, CustomerIndex customers, KnownPeople people) {
    this.matcher = Matcher.of(rules, people);
    this.customers = customers;
    this.isNobodyThere = customers.isEmpty();
  }

  /** A contract beside the customers that it may belong to. */
  record Beside(WaitingContract contract, Loaded customers) {
    long id() {
      return contract.id();
    }
  }

  List<Beside> beside(List<WaitingContract> page) {
    var near = isNobodyThere ? Loaded.NONE : customers.around(page);
    return page.stream().map(contract -> new Beside(contract, near)).toList();
  }

  Decided decide(Beside one) {
    var decision = matcher.decide(one.contract().subject(), one.customers().customers());
    return new Decided(one.contract(), decision, one.customers().find(decision.customer()));
  }
}
