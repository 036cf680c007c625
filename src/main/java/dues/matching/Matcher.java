package dues.matching;

import dues.matching.MatchDecision.Outcome;
import dues.matching.MatchDecision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Asks the engines in their order; when none finds a customer the contract makes a new one, with a
 * remark if somebody else bears the same document or tax number.
 */
public final class Matcher {
  private static final List<String> UNIQUE = List.of("document", "tax_number");

  private final List<Engine> engines;

  public Matcher(List<Engine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** The engines that the rules name; one that does not exist yet is passed over. */
  public static Matcher of(MatchRules rules) {
    var engines = new ArrayList<Engine>();
    for (var name : rules.engines()) {
      switch (name) {
        case "hints" -> engines.add(new HintMatcher());
        case "compat" -> engines.add(new CompatMatcher(rules));
        default -> {}
      }
    }
    return new Matcher(engines);
  }

  /** The decision; a customer from whom a person kept the contract apart is never proposed. */
  public MatchDecision decide(Subject subject, Customers all) {
    var customers = WithoutStrangers.of(subject, all);
    MatchDecision skipped = null;
    for (var engine : engines) {
      var decision = engine.decide(subject, customers);
      if (decision != null && decision.outcome() != Outcome.SKIPPED) {
        return decision;
      }
      skipped = decision == null ? skipped : decision;
    }
    return skipped == null ? created(subject, customers) : skipped;
  }

  private static MatchDecision created(Subject subject, Customers customers) {
    var evidence = new ArrayList<String>();
    var candidates = new TreeSet<String>();
    for (var parameter : UNIQUE) {
      for (var value : subject.profile().values(parameter)) {
        for (var customer : customers.having(parameter, value.key())) {
          evidence.add(Evidence.same(parameter, value) + " as " + customer.key());
          candidates.add(customer.key());
        }
      }
    }
    var review = candidates.isEmpty() ? "" : "M_CLUSTER_CONFLICT";
    evidence.add(0, candidates.isEmpty() ? "nobody agrees with it" : "the names differ too much");
    return new MatchDecision(
        subject.key(),
        Outcome.CREATED,
        subject.key().toString(),
        new Reason("create", 0, evidence),
        List.copyOf(candidates),
        review);
  }
}
