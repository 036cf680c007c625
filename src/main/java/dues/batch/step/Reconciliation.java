package dues.batch.step;

/**
 * The two counts a step is held against. A step that read another number than its source held, or
 * wrote another number than the database holds, fails instead of ending well.
 *
 * <p>1 000 contracts due, 990 with a line, 10 left out: expected 1 000, the step read 1 000 and
 * wrote 990, held 990. Counts run over all executions of one instance: a restart goes on counting
 * where the last committed chunk left off.
 */
public interface Reconciliation {

  /** A count that cannot be known; it is then not compared. */
  long UNKNOWN = -1;

  /** Items the reader is to return, counted once before the first chunk of the instance. */
  long expected(StepRun run);

  /** Rows in the database that this instance's step wrote, counted after the last chunk. */
  long held(StepRun run);

  /** Both counts as functions. */
  static Reconciliation of(Count expected, Count held) {
    return new Reconciliation() {
      @Override
      public long expected(StepRun run) {
        return expected.of(run);
      }

      @Override
      public long held(StepRun run) {
        return held.of(run);
      }
    };
  }

  /** For a step that nothing can be compared with; the reason stands in the code for the reader. */
  static Reconciliation none(String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("say why nothing can be counted");
    }
    return of(run -> UNKNOWN, run -> UNKNOWN);
  }

  /** One count. */
  @FunctionalInterface
  interface Count {
    /** The number of rows, or {@link #UNKNOWN}. */
    long of(StepRun run);
  }
}
