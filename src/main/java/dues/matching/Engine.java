package dues.matching;

import org.jspecify.annotations.Nullable;

/** One way to find a contract's customer. */
public interface Engine {
  /**
   * The decision, or null when this engine has nothing to say. SKIPPED is its word for itself
   * alone: the next engine is asked all the same.
   */
  @Nullable MatchDecision decide(Subject subject, Customers customers);
}
