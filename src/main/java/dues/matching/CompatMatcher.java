package dues.matching;

import dues.matching.MatchDecision.Reason;
import dues.matching.compare.Levenshtein;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final MatchRules rules;

  public CompatMatcher(MatchRules rules) {
    this.rules = rules;
  }

  @Override
  public @Nullable MatchDecision decide(Subject subject, Customers customers) {
    var title = subject.profile().title();
    if (title.text().strip().length() < rules.titles().minLength()) {
      return tooShort(subject, rules);
    }
    var hits = new Hits(subject.profile(), customers, rules.holders());
    for (var parameter : rules.parameters().confirm()) {
      hits.add(parameter, customer -> customer.profile().containsTitle(title.key()));
    }
    var decision = choose("compat phase 1", subject, hits.all());
    return decision == null
        ? choose("compat phase 2", subject, near(subject, customers))
        : decision;
  }

  /** A title of fewer letters than the sheet wants; the contract stays listed. */
  static MatchDecision tooShort(Subject subject, MatchRules rules) {
    var evidence =
        "the title has %d letters, at least %d are needed"
            .formatted(
                subject.profile().title().text().strip().length(), rules.titles().minLength());
    return MatchDecision.skipped(
        subject.key(), new Reason("compat", 0, List.of(evidence)), "W_TITLE_SHORT");
  }

  private List<Hit> near(Subject subject, Customers customers) {
    var hits = new Hits(subject.profile(), customers, rules.holders());
    for (var parameter : rules.parameters().search()) {
      var limit = rules.titles().distance(parameter);
      hits.add(
          parameter,
          customer ->
              limit < 0 || Hits.distance(subject.profile(), customer.profile(), limit) <= limit);
    }
    return hits.all();
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
    var key = subject.profile().title().key();
    var evidence = new ArrayList<>(hit.agreements());
    hit.customer().profile().titles().stream()
        .map(Title::key)
        .min(Comparator.comparingInt(other -> Levenshtein.distance(key, other, Hits.FAR)))
        .ifPresent(nearest -> evidence.add(Evidence.titles(key, nearest)));
    return evidence;
  }

  private static List<String> keys(List<Hit> hits) {
    return hits.stream().map(hit -> hit.customer().key()).sorted().toList();
  }
}
