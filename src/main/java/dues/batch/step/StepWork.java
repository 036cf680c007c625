package dues.batch.step;

/** The work of a tasklet step. */
@FunctionalInterface
public interface StepWork {

  /** Does everything at once and returns the number of rows it wrote, for the step's count. */
  long run(StepRun run) throws Exception;
}
