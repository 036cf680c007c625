package dues.store.revert;

import java.time.LocalDate;

/**
 * What an import came to.
 *
 * @param execution the number it is known by, whichever attempt was named
 * @param later the newest import of the source after it that changed something; 0 for none
 * @param revertedBy the execution that reverted it; 0 for none
 */
public record ImportedRun(
    long execution, Source source, LocalDate date, State state, long later, long revertedBy) {

  /** A source and its surrogate. */
  public record Source(short surrogate, String id) {}

  /** Whether it has become facts, changed any, and left what a revert needs. */
  public record State(boolean published, boolean unchanged, boolean revertible) {}
}
