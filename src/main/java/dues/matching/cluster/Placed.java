package dues.matching.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Where a contract came to be.
 *
 * @param cluster the first place of its cluster
 * @param size members of the cluster
 * @param bond what joined it; null when it is alone
 * @param doubt the strongest bond to somebody outside, which did not join
 */
public record Placed(int cluster, int size, @Nullable Tie bond, @Nullable Tie doubt) {

  /** A bond as one of the two sees it: to which place, what, how strong. */
  public record Tie(int to, Bond bond, double strength) {}
}
