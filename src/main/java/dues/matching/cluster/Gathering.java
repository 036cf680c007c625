package dues.matching.cluster;

import dues.matching.MatchRules;
import dues.matching.blocking.BlockIndex;
import dues.matching.scored.Comparison;
import dues.matching.scored.Estimation;
import dues.matching.scored.Person;
import dues.matching.scored.Population;
import dues.matching.scored.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A night's contracts and who of them belongs together.
 *
 * <p>Contracts that bear one hint of one source, or that the look-up gave to one customer, are
 * together from the start. All pairs that share a key are judged; bonds join from the strongest to
 * the weakest, unless others in the two clusters contradict each other. Of 100 000 contracts some
 * hundred thousand pairs are judged, on all cores.
 */
public final class Gathering {
  private final List<Person> persons;
  private final Clusters clusters;
  private final Edge[] strongest;
  private final Map<Integer, Edge> refused = new HashMap<>();
  private final int limited;

  private Gathering(List<Person> persons, int limited) {
    this.persons = persons;
    this.limited = limited;
    this.clusters = new Clusters(persons);
    this.strongest = new Edge[persons.size()];
  }

  /**
   * Gathers persons in the order of their contracts.
   *
   * @param stored the installation's weights; null: they are learned of the persons
   * @param together places that are one customer whatever they look like: lists of equal labels
   * @param fixed places whose customer stands already; two such clusters are never joined
   */
  public static Gathering of(
      List<Person> persons,
      MatchRules rules,
      Population population,
      @Nullable Weights stored,
      Map<?, List<Integer>> together,
      java.util.Set<Integer> fixed) {
    var index = BlockIndex.of(persons);
    var gathering = new Gathering(persons, index.crowded().cardinality());
    var weights = stored == null ? Estimation.of(persons, index, population) : stored;
    var judge =
        new Judge(
            rules, new Holders(rules.holders(), persons), new Comparison(weights, population));
    together.values().forEach(gathering::putTogether);
    var anchors = new java.util.HashSet<Integer>();
    fixed.forEach(place -> anchors.add(gathering.clusters.of(place)));
    gathering.edges(judge, index).forEach(edge -> gathering.join(edge, anchors));
    return gathering;
  }

  private void putTogether(List<Integer> places) {
    for (var place : places.subList(1, places.size())) {
      note(new Edge(places.get(0), place, Bond.HINT, 1));
      clusters.join(places.get(0), place);
    }
  }

  private List<Edge> edges(Judge judge, BlockIndex index) {
    return IntStream.range(0, persons.size())
        .parallel()
        .boxed()
        .flatMap(place -> edges(place, judge, index).stream())
        .sorted(Edge.STRONGEST_FIRST)
        .toList();
  }

  private List<Edge> edges(int place, Judge judge, BlockIndex index) {
    var person = persons.get(place);
    var edges = new ArrayList<Edge>(1);
    for (var before : index.before(place, person).places()) {
      var edge = judge.judge(before, persons.get(before), place, person);
      if (edge != null) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private void join(Edge edge, java.util.Set<Integer> anchors) {
    var one = clusters.of(edge.one());
    var other = clusters.of(edge.other());
    if (one == other) {
      note(edge);
      return;
    }
    var areAnchored = anchors.contains(one) && anchors.contains(other);
    if (!edge.bond().joins() || areAnchored || clusters.areAtOdds(edge)) {
      refused.putIfAbsent(edge.other(), edge);
      return;
    }
    note(edge);
    clusters.join(one, other);
    if (anchors.contains(one) || anchors.contains(other)) {
      anchors.add(Math.min(one, other));
    }
  }

  private void note(Edge edge) {
    if (edge.bond().joins()) {
      strongest[edge.other()] = stronger(strongest[edge.other()], edge);
      strongest[edge.one()] = stronger(strongest[edge.one()], edge);
    }
  }

  private static Edge stronger(@Nullable Edge known, Edge edge) {
    return known == null || Edge.STRONGEST_FIRST.compare(edge, known) < 0 ? edge : known;
  }

  /** What is known of one place when all is joined; see {@link Placed}. */
  public Placed placed(int place) {
    var cluster = clusters.of(place);
    var bond = strongest[place];
    var doubt = refused.get(place);
    if (doubt != null && clusters.of(doubt.one()) == cluster) {
      doubt = null;
    }
    return new Placed(
        cluster,
        clusters.members(cluster).size(),
        bond == null ? null : bond.seenFrom(place),
        doubt == null ? null : doubt.seenFrom(place));
  }

  /** The cluster of a place, by its first. */
  public int clusterOf(int place) {
    return clusters.of(place);
  }

  public List<Integer> members(int cluster) {
    return clusters.members(cluster);
  }

  public Person person(int place) {
    return persons.get(place);
  }

  /** How many share a key with more than {@link BlockIndex#TOLD} others. */
  public int limited() {
    return limited;
  }
}
