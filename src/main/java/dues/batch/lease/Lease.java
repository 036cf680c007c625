package dues.batch.lease;

import java.util.Set;

/**
 * The right of one run to write its resources, until it is released or lost.
 *
 * @param token larger than every token before it; recorded with each execution as its parameter
 *     {@value #PARAMETER}
 * @param resources {@code source:<id>}, {@code customers}, {@code directory}, {@code reports}
 */
public record Lease(long token, Set<String> resources) {

  /** The job parameter, not identifying, under which an execution keeps its lease's token. */
  public static final String PARAMETER = "lease";

  /** Sorted resources, at least one. */
  public Lease {
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("a lease on nothing protects nothing: name a resource");
    }
    resources = Set.copyOf(resources);
  }
}
