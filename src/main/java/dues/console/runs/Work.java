package dues.console.runs;

import dues.store.history.RunningStep;
import org.jspecify.annotations.Nullable;

/**
 * How far a step has come.
 *
 * @param expected the rows that it has to read, by its source or by what its last run read; 0: who
 *     knows
 */
record Work(RunningStep step, long expected) {

  /** Rows a second. */
  public long rate() {
    return step.seconds() < 1 ? step.read() : (long) (step.read() / step.seconds());
  }

  /** What is left by the rate so far; null where nobody knows. */
  public @Nullable Double left() {
    long missing = expected - step.read();
    return expected == 0 || missing < 0 || rate() == 0 ? null : (double) missing / rate();
  }

  /** In percent, of what is known to be there. */
  public long percent() {
    return expected == 0 ? 0 : Math.min(100, step.read() * 100 / expected);
  }
}
