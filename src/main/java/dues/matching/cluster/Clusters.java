package dues.matching.cluster;

import dues.matching.scored.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places joined into clusters; each bears the number of its first place. */
final class Clusters {
  /** Of a larger cluster only so many members are looked at for contradictions. */
  private static final int LOOKED_AT = 40;

  private final List<Person> persons;
  private final int[] first;
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  Clusters(List<Person> persons) {
    this.persons = persons;
    this.first = new int[persons.size()];
    for (var i = 0; i < first.length; i++) {
      first[i] = i;
    }
  }

  int of(int place) {
    var at = place;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  /** The members of a cluster in their order, given its first. */
  List<Integer> members(int cluster) {
    return members.getOrDefault(cluster, List.of(cluster));
  }

  void join(int one, int other) {
    var low = Math.min(of(one), of(other));
    var high = Math.max(of(one), of(other));
    if (low == high) {
      return;
    }
    var joined = new ArrayList<>(members(low));
    joined.addAll(members(high));
    joined.sort(null);
    members.put(low, joined);
    members.remove(high);
    first[high] = low;
  }

  /**
   * Whether others in the two clusters contradict each other, although the two places do not: an
   * {@code Иванов И.} that resembles both Иван and Игорь joins neither to the other.
   */
  boolean areAtOdds(Edge edge) {
    var ones = persons(of(edge.one()));
    var others = persons(of(edge.other()));
    for (var one : ones) {
      for (var other : others) {
        if (Contradictions.areTwo(one, other)) {
          return true;
        }
      }
    }
    var one = List.of(persons.get(edge.one()));
    var other = List.of(persons.get(edge.other()));
    return ones.size() + others.size() > 2
        && !Contradictions.contradict(one, other)
        && Contradictions.contradict(ones, others);
  }

  private List<Person> persons(int cluster) {
    return members(cluster).stream().limit(LOOKED_AT).map(persons::get).toList();
  }
}
