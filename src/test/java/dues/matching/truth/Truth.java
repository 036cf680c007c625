package dues.matching.truth;

import java.util.HashMap;
import java.util.Map;

/**
 * How good clusters are, by pairs: of two contracts that were joined, how many are one person's
 * (precision), and of one person's how many were joined (recall).
 */
public record Truth(long pairs, long joined, long right) {

  /**
   * Compares what was found with what is so.
   *
   * @param persons by contract
   * @param clusters by contract; one that is missing is alone
   */
  public static Truth of(Map<String, Integer> persons, Map<String, String> clusters) {
    Map<Object, Integer> byPerson = new HashMap<>();
    Map<Object, Integer> byCluster = new HashMap<>();
    Map<Object, Integer> byBoth = new HashMap<>();
    persons.forEach(
        (contract, person) -> {
          var cluster = clusters.getOrDefault(contract, "alone " + contract);
          byPerson.merge(person, 1, Integer::sum);
          byCluster.merge(cluster, 1, Integer::sum);
          byBoth.merge(person + " " + cluster, 1, Integer::sum);
        });
    return new Truth(pairs(byPerson), pairs(byCluster), pairs(byBoth));
  }

  private static long pairs(Map<Object, Integer> sizes) {
    return sizes.values().stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
  }

  public double precision() {
    return joined == 0 ? 1 : right / (double) joined;
  }

  public double recall() {
    return pairs == 0 ? 1 : right / (double) pairs;
  }

  public double f1() {
    return 2.0 * right / Math.max(1, pairs + joined);
  }

  @Override
  public String toString() {
    return "precision %.5f, recall %.5f, F1 %.5f: %d of %d joined pairs are right, %d pairs are"
            .formatted(precision(), recall(), f1(), right, joined, pairs)
        + " one person's";
  }
}
