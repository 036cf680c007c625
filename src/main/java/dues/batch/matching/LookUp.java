package dues.batch.matching;

import dues.matching.KeptLinks;
import dues.matching.KnownPeople;
import dues.matching.MatchRules;
import dues.matching.Matcher;
import dues.store.customers.MatchDecisions.Decided;
import dues.store.customers.MatchDecisions.Kept;
import dues.store.customers.WaitingContract;
import dues.store.customers.near.CustomerIndex;
import dues.store.customers.near.CustomerIndex.Loaded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks contracts up among the customers of the night's start, a page at a time. */
final class LookUp {

  private final Matcher matcher;
  private final CustomerIndex customers;
  private final KeptLinks links;
  private final boolean isNobodyThere;

  LookUp(MatchRules rules, CustomerIndex customers, KnownPeople people) {
    this.matcher = Matcher.of(rules, people);
    this.customers = customers;
    this.links = new KeptLinks(rules, people);
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

  /** What a contract comes to: a decision, or what its link is worth today. */
  record Looked(@Nullable Decided decided, @Nullable Kept kept) {}

  Looked look(Beside one) {
    var contract = one.contract();
    var customer = contract.customer();
    return customer == null
        ? new Looked(decide(one), null)
        : new Looked(null, new Kept(contract, links.about(contract.subject(), customer)));
  }

  private Decided decide(Beside one) {
    var decision = matcher.decide(one.contract().subject(), one.customers().customers());
    return new Decided(one.contract(), decision, one.customers().find(decision.customer()));
  }
}
