package dues.matching;

import dues.matching.MatchDecision.Outcome;
import dues.matching.MatchDecision.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engines in their order; when none finds a customer the contract makes a new one, with a
 * remark if somebody else bears the same document or tax number.
 */
public final class Matcher {
  static final List<String> UNIQUE = List.of("document", "tax_number");

  private final List<Engine> engines;

  public Matcher(List<Engine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** Hints and COMPAT, as the rules name them; SCORED needs to know people. */
  public static Matcher of(MatchRules rules) {
    return of(rules, null);
  }

  /** The engines that the rules name, in their order; SCORED among the known people. */
  public static Matcher of(MatchRules rules, @Nullable KnownPeople known) {
    var engines = new ArrayList<Engine>();
    for (var name : rules.engines()) {
      switch (name) {
        case "hints" -> engines.add(new HintMatcher());
        case "compat" -> engines.add(new CompatMatcher(rules));
        default -> {
          if (known != null && !known.isEmpty()) {
            engines.add(new ScoredMatcher(known));
          }
        }
      }
    }
    return new Matcher(engines);
  }

  /**
   * The decision; a customer from whom a person kept the contract apart is never proposed. An
   * engine that is not sure leaves the word to the next, which may be.
   */
  public MatchDecision decide(Subject subject, Customers all) {
    var customers = WithoutStrangers.of(subject, all);
    MatchDecision unsure = null;
    for (var engine : engines) {
      var decision = engine.decide(subject, customers);
      if (decision != null && decision.outcome() == Outcome.MATCHED) {
        return decision;
      }
      unsure = unsure == null || unsure.outcome() == Outcome.SKIPPED ? decision : unsure;
    }
    return unsure == null ? created(subject, customers) : unsure;
  }

  private static MatchDecision created(Subject subject, Customers customers) {
    var evidence = new ArrayList<String>();
    var candidates = new TreeSet<String>();
    for (var parameter : UNIQUE) {
      for (var value : subject.profile().values(parameter)) {
        var bearers = customers.having(parameter, value.key());
        if (bearers.size() > MatchRules.Holders.DEFAULT.mostAtAnAddress()) {
          continue; // whatever that number is, it is nobody's own
        }
        for (var customer : bearers) {
          evidence.add(Evidence.same(parameter, value) + " as " + customer.key());
          candidates.add(customer.key());
        }
      }
    }
    return created(subject, evidence, candidates);
  }

  /** A new customer; whoever else bears its document is named, for a person to look at. */
  static MatchDecision created(
      Subject subject, Collection<String> sameNumbers, Collection<String> candidates) {
    var evidence = new ArrayList<>(sameNumbers);
    evidence.add(0, candidates.isEmpty() ? "nobody agrees with it" : "the names differ too much");
    return new MatchDecision(
        subject.key(),
        Outcome.CREATED,
        subject.key().toString(),
        new Reason("create", 0, evidence),
        List.copyOf(candidates),
        candidates.isEmpty() ? "" : "M_CLUSTER_CONFLICT");
  }
}
