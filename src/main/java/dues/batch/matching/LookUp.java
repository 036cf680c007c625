package dues.batch.matching;

import dues.matching.KnownPeople;
import dues.matching.MatchRules;
import dues.matching.Matcher;
import dues.matching.MemoryCustomers;
import dues.store.customers.CustomerIndex.Loaded;
import dues.store.customers.MatchDecisions.Decided;
import dues.store.customers.WaitingContract;
import java.util.Map;

/** Looks a contract up among the customers of the night's start. */
record LookUp(Matcher matcher, Loaded customers) {

  /** Where nobody waits nobody is asked. */
  static final LookUp NOBODY =
      new LookUp(Matcher.of(MatchRules.DEFAULT), new Loaded(new MemoryCustomers(), Map.of()));

  static LookUp among(MatchRules rules, Loaded customers, KnownPeople people) {
    return new LookUp(Matcher.of(rules, people), customers);
  }

  Decided decide(WaitingContract contract) {
    var decision = matcher.decide(contract.subject(), customers.customers());
    return new Decided(contract, decision, customers.find(decision.customer()));
  }
}
