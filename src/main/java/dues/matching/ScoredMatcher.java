package dues.matching;

import dues.matching.MatchDecision.Reason;
import dues.matching.cluster.Bond;
import dues.matching.cluster.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SCORED: the customer whose contracts are most probably the same person's. A second customer who
 * is as probable leaves it to a person; one who is less so is named beside the link, because a
 * rebuild from nothing would make one customer of both.
 */
public final class ScoredMatcher implements Engine {
  /** By so many bits the best must beat the second. */
  private static final double MARGIN = 3;

  private final KnownPeople known;

  public ScoredMatcher(KnownPeople known) {
    this.known = known;
  }

  @Override
  public @Nullable MatchDecision decide(Subject subject, Customers customers) {
    Map<String, Edge> best = new HashMap<>();
    for (var edge : known.bonds(subject)) {
      best.merge(known.customer(edge.one()), edge, ScoredMatcher::stronger);
    }
    best.keySet().removeAll(subject.strangers());
    var ranked = new ArrayList<>(best.entrySet());
    ranked.sort(
        Map.Entry.<String, Edge>comparingByValue(BY_STRENGTH)
            .thenComparing(Map.Entry.comparingByKey()));
    if (ranked.isEmpty()) {
      return null;
    }
    var first = ranked.get(0);
    var reason = reason(subject, first.getValue());
    var joining = ranked.stream().filter(one -> one.getValue().bond() == Bond.SCORED).toList();
    var rivals = joining.stream().skip(1).map(Map.Entry::getKey).sorted().toList();
    if (joining.isEmpty() || isRivalled(joining)) {
      var candidates = (joining.isEmpty() ? ranked : joining).stream().map(Map.Entry::getKey);
      return MatchDecision.review(
          subject.key(), reason, candidates.sorted().toList(), "M_AMBIGUOUS");
    }
    return MatchDecision.matched(subject.key(), first.getKey(), reason)
        .withRemark(rivals.isEmpty() ? "" : "M_CLUSTER_CONFLICT", rivals);
  }

  private static final java.util.Comparator<Edge> BY_STRENGTH =
      java.util.Comparator.comparing(Edge::bond)
          .thenComparing(java.util.Comparator.comparingDouble(Edge::strength).reversed());

  private static Edge stronger(Edge one, Edge other) {
    return Edge.STRONGEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  private static boolean isRivalled(List<Map.Entry<String, Edge>> joining) {
    return joining.size() > 1
        && joining.get(0).getValue().strength() - joining.get(1).getValue().strength() < MARGIN;
  }

  private Reason reason(Subject subject, Edge edge) {
    var evidence =
        PairEvidence.of(subject.profile(), known.person(subject), known.person(edge.one()));
    return new Reason("scored", (int) Math.round(edge.strength()), evidence);
  }
}
