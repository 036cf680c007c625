package dues.matching;

import dues.matching.cluster.Contradictions;
import dues.matching.cluster.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether links that stand would be made today. A contract keeps its customer whatever its billing
 * writes; where a rebuild from nothing would give it to another one, or make one customer of two, a
 * person is told.
 *
 * <p>own:1 and own:2 were joined by a document; own:2's was a mistake and is corrected: the two
 * contradict each other, and own:2 stays until a person splits it off.
 */
public final class KeptLinks {
  /** Why: the link itself is in doubt. */
  public static final String DOUBTED = "M_LINK_KEPT";

  private static final String CONFLICT = "M_CLUSTER_CONFLICT";

  private final MatchRules rules;
  private final KnownPeople known;

  public KeptLinks(MatchRules rules, KnownPeople known) {
    this.rules = rules;
    this.known = known;
  }

  /**
   * What a person is asked.
   *
   * @param review {@link #DOUBTED}, or M_CLUSTER_CONFLICT when two customers would now be one
   * @param candidates keys of customers that the contract would join today
   */
  public record Doubt(String review, List<String> evidence, List<String> candidates) {}

  /** The doubt about a contract's link; null when today's evidence would make it, too. */
  public @Nullable Doubt about(Subject subject, String customer) {
    var others = new TreeMap<String, Edge>();
    for (var place : known.near(subject)) {
      var whose = known.customer(place);
      var edge = known.edge(place, known.person(subject));
      if (edge != null
          && edge.bond().joins()
          && !whose.equals(customer)
          && !subject.strangers().contains(whose)
          && !known.isStranger(place, customer)) {
        others.merge(whose, edge, KeptLinks::stronger);
      }
    }
    var evidence = new ArrayList<String>();
    var siblings = known.siblings(subject, customer);
    var isMade = siblings.isEmpty() || subject.hint() != null || isMade(subject, siblings);
    if (!isMade) {
      var place = contradicting(subject, siblings);
      evidence.add(
          "beside %s of its customer: ".formatted(known.contract(place)) + words(subject, place));
    }
    others.forEach(
        (key, edge) -> evidence.add("beside %s: ".formatted(key) + words(subject, edge.one())));
    return evidence.isEmpty()
        ? null
        : new Doubt(isMade ? CONFLICT : DOUBTED, evidence, List.copyOf(others.keySet()));
  }

  /** As a rebuild would: a bond to one of them, and none of them contradicts it. */
  private boolean isMade(Subject subject, List<Integer> siblings) {
    var person = known.person(subject);
    var persons = siblings.stream().map(known::person).toList();
    if (rules.vetoes() && persons.stream().anyMatch(one -> Contradictions.areTwo(person, one))) {
      return false;
    }
    var contradict = rules.vetoes() && Contradictions.contradict(List.of(person), persons);
    return siblings.stream()
        .filter(
            place ->
                !contradict
                    || Contradictions.contradict(List.of(person), List.of(known.person(place))))
        .map(place -> known.edge(place, person))
        .anyMatch(edge -> edge != null && edge.bond().joins());
  }

  /** The first that contradicts it, or the first. */
  private int contradicting(Subject subject, List<Integer> siblings) {
    var person = known.person(subject);
    return siblings.stream()
        .filter(
            place ->
                Contradictions.areTwo(person, known.person(place))
                    || Contradictions.contradict(List.of(person), List.of(known.person(place))))
        .findFirst()
        .orElse(siblings.get(0));
  }

  private String words(Subject subject, int place) {
    return String.join(
        ", ", PairEvidence.of(subject.profile(), known.person(subject), known.person(place)));
  }

  private static Edge stronger(Edge one, Edge other) {
    return Edge.STRONGEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
