package dues.batch.lease;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The right of one run to write its resources, until it is released or lost.
 *
 * @param token larger than every token before it; recorded with each execution as its parameter
 *     {@value #PARAMETER}
 * @param resources {@code source:<id>}, {@code customers}, {@code directory}, {@code reports}; for
 *     a part of a run {@code partition:<step execution>}
 * @param under the lease of the run that this is a part of: when that is lost, so is this
 */
public record Lease(long token, Set<String> resources, @Nullable Lease under) {

  /** The job parameter, not identifying, under which an execution keeps its lease's token. */
  public static final String PARAMETER = "lease";

  /** Sorted resources, at least one. */
  public Lease {
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("a lease on nothing protects nothing: name a resource");
    }
    resources = Set.copyOf(resources);
  }

  /** Everything that must still be held for a write under this lease. */
  Stream<Lease> all() {
    return under == null ? Stream.of(this) : Stream.of(this, under);
  }
}
