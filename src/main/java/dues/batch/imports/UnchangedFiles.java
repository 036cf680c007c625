package dues.batch.imports;

import dues.batch.step.StepRun;

/**
 * Whether the import's files are the very ones of the last published import, so that nothing is
 * left to do.
 */
final class UnchangedFiles {

  private static final String KEY = "dues.unchanged";

  private UnchangedFiles() {}

  /** What check-files found. */
  static boolean in(StepRun run) {
    return run.step().getJobExecution().getExecutionContext().getInt(KEY, 0) == 1;
  }

  static void note(StepRun run, boolean unchanged) {
    run.step().getJobExecution().getExecutionContext().putInt(KEY, unchanged ? 1 : 0);
  }
}
