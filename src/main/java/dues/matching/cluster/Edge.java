package dues.matching.cluster;

import java.util.Comparator;

/**
 * A bond between the persons at two places, {@code one} before {@code other}.
 *
 * @param strength equal parameters for COMPAT, the logarithm of the odds for SCORED
 */
public record Edge(int one, int other, Bond bond, double strength) {
  /** The strongest first; equally strong ones by the contracts' order. */
  public static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparing(Edge::bond)
          .thenComparing(Comparator.comparingDouble(Edge::strength).reversed())
          .thenComparingInt(Edge::one)
          .thenComparingInt(Edge::other);

  Placed.Tie seenFrom(int place) {
    return new Placed.Tie(place == one ? other : one, bond, strength);
  }
}
