package dues.matching;

import dues.matching.MatchDecision.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BGERP's import, its faults repaired.
 *
 * <p>Phase 1: a title variant contains the contract's title and one confirming parameter is equal.
 * Phase 2: a searching parameter is equal and the nearest variant is at most {@code title_distance}
 * letters away. Several equally good customers, or a contradiction, go to review; an equal document
 * under another name becomes a remark on the new customer.
 */
public final class CompatMatcher implements Engine {
  private static final int FAR = 60;

  private final MatchRules rules;

  public CompatMatcher(MatchRules rules) {
    this.rules = rules;
  }

  @Override
  public @Nullable MatchDecision decide(Subject subject, Customers customers) {
    var title = subject.profile().title().strip();
    if (title.length() < rules.titles().minLength()) {
      var evidence =
          "the title has %d letters, at least %d are needed"
              .formatted(title.length(), rules.titles().minLength());
      return MatchDecision.skipped(
          subject.key(), new Reason("compat", 0, List.of(evidence)), "W_TITLE_SHORT");
    }
    var key = TitleKey.of(title);
    var first =
        hits(subject, customers, rules.parameters().confirm()).values().stream()
            .filter(hit -> hit.customer().profile().containsTitle(key))
            .toList();
    var decision = choose("compat phase 1", subject, first);
    return decision == null
        ? choose("compat phase 2", subject, near(subject, customers))
        : decision;
  }

  /** Customers with an equal parameter, by key; what all the world shares does not count. */
  private Map<String, Hit> hits(Subject subject, Customers customers, Collection<String> wanted) {
    var hits = new LinkedHashMap<String, Hit>();
    for (var parameter : wanted) {
      for (var value : subject.profile().values(parameter)) {
        var holders = customers.having(parameter, value.key());
        if (!rules.holders().allows(parameter, holders.size())) {
          continue;
        }
        for (var customer : holders) {
          var agreement = Evidence.same(parameter, value);
          hits.compute(
              customer.key(),
              (unused, hit) ->
                  hit == null
                      ? new Hit(customer, List.of(agreement), distance(subject, customer))
                      : hit.and(agreement));
        }
      }
    }
    return hits;
  }

  private List<Hit> near(Subject subject, Customers customers) {
    var near = new LinkedHashMap<String, Hit>();
    for (var parameter : rules.parameters().search()) {
      var limit = rules.titles().distance(parameter);
      for (var hit : hits(subject, customers, List.of(parameter)).values()) {
        if (limit < 0 || hit.distance() <= limit) {
          near.merge(
              hit.customer().key(), hit, (known, added) -> known.and(added.agreements().get(0)));
        }
      }
    }
    return List.copyOf(near.values());
  }

  private static int distance(Subject subject, Customer customer) {
    var key = TitleKey.of(subject.profile().title());
    return customer.profile().titles().stream()
        .mapToInt(variant -> Levenshtein.distance(key, TitleKey.of(variant), FAR))
        .min()
        .orElse(FAR);
  }

  private @Nullable MatchDecision choose(String rule, Subject subject, List<Hit> hits) {
    if (hits.isEmpty()) {
      return null;
    }
    var allowed = hits.stream().filter(hit -> vetoes(subject, hit).isEmpty()).toList();
    if (allowed.isEmpty()) {
      var hit = best(hits).get(0);
      var evidence = new ArrayList<>(evidence(subject, hit));
      evidence.addAll(vetoes(subject, hit));
      return MatchDecision.review(
          subject.key(), new Reason(rule, hit.agreements().size(), evidence), keys(hits), "M_VETO");
    }
    var best = best(allowed);
    var reason = new Reason(rule, best.get(0).agreements().size(), evidence(subject, best.get(0)));
    return best.size() == 1
        ? MatchDecision.matched(subject.key(), best.get(0).customer().key(), reason)
        : MatchDecision.review(subject.key(), reason, keys(best), "M_AMBIGUOUS");
  }

  private List<String> vetoes(Subject subject, Hit hit) {
    return rules.vetoes() ? Vetoes.between(subject.profile(), hit.customer().profile()) : List.of();
  }

  private static List<Hit> best(List<Hit> hits) {
    var best = hits.get(0);
    for (var hit : hits) {
      best = hit.isBetterThan(best) ? hit : best;
    }
    var winner = best;
    return hits.stream().filter(winner::isAsGoodAs).toList();
  }

  private static List<String> evidence(Subject subject, Hit hit) {
    var key = TitleKey.of(subject.profile().title());
    var evidence = new ArrayList<>(hit.agreements());
    hit.customer().profile().titles().stream()
        .map(TitleKey::of)
        .min(java.util.Comparator.comparingInt(other -> Levenshtein.distance(key, other, FAR)))
        .ifPresent(nearest -> evidence.add(Evidence.titles(key, nearest)));
    return evidence;
  }

  private static List<String> keys(List<Hit> hits) {
    return hits.stream().map(hit -> hit.customer().key()).sorted().toList();
  }
}
