package dues.batch.guard;

import dues.batch.step.Reconciliation;
import org.springframework.batch.core.step.StepExecution;

/** Source, step and database do not agree; nothing may build on this step. */
public final class CountsDiffer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Throws unless the numbers are equal, as far as they are known. */
  static void check(StepExecution step, Counts counts, long expected, long held) {
    boolean sourceAgrees = expected == Reconciliation.UNKNOWN || expected == counts.read();
    boolean stepAgrees = counts.read() == counts.filtered() + counts.passed();
    boolean databaseAgrees = held == Reconciliation.UNKNOWN || held == counts.written();
    if (!sourceAgrees || !stepAgrees || !databaseAgrees) {
      throw new CountsDiffer(step, counts, expected, held);
    }
  }

  private CountsDiffer(StepExecution step, Counts counts, long expected, long held) {
    super(
        ("step %s of execution %d: read %d of %s items, left out %d, passed on %d; wrote %d rows, the"
                + " database holds %s; expected equal numbers. Nothing later was started; look for"
                + " another writer of the same rows, then run the job again")
            .formatted(
                step.getStepName(),
                step.getJobExecutionId(),
                counts.read(),
                number(expected),
                counts.filtered(),
                counts.passed(),
                counts.written(),
                number(held)));
  }

  private static String number(long count) {
    return count == Reconciliation.UNKNOWN ? "an unknown number of" : Long.toString(count);
  }
}
