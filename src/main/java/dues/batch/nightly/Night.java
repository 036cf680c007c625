package dues.batch.nightly;

import dues.batch.JobOutcome;
import dues.batch.step.StepRun;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What the night remembers from step to step and over restarts: what is done, what failed, which
 * sources are left out.
 */
record Night(StepRun run) {

  private static final String DONE = "dues.done.";
  private static final String EXCLUDED = "dues.excluded";
  private static final String FAILURES = "dues.failures";

  /** A new attempt: what failed before is tried again. */
  void begin() {
    context().putString(EXCLUDED, "");
    context().putString(FAILURES, "");
  }

  /** The sources that are not left out. */
  List<String> sources() {
    List<String> excluded = excluded();
    return run.sources().stream().filter(source -> !excluded.contains(source)).toList();
  }

  List<String> excluded() {
    return list(EXCLUDED, ",");
  }

  List<String> failures() {
    return list(FAILURES, "\n");
  }

  boolean hasDone(String job, List<String> sources) {
    return context().containsKey(doneKey(job, sources));
  }

  void done(String job, List<String> sources) {
    context().putLong(doneKey(job, sources), 1);
  }

  void failed(String job, List<String> sources, Failure failure, JobOutcome outcome) {
    String cause = outcome.messages().isEmpty() ? "failed" : outcome.messages().get(0);
    append(
        FAILURES,
        "\n",
        "%s of %s failed (execution %d): %s"
            .formatted(
                job, String.join(", ", sources), outcome.execution(), cause.replace('\n', ' ')));
    if (failure == Failure.EXCLUDES_SOURCE) {
      sources.forEach(source -> append(EXCLUDED, ",", source));
    }
  }

  private static String doneKey(String job, List<String> sources) {
    return DONE + job + "." + String.join(",", sources);
  }

  private void append(String key, String separator, String value) {
    List<String> values = new ArrayList<>(list(key, separator));
    values.add(value);
    context().putString(key, String.join(separator, values));
  }

  private List<String> list(String key, String separator) {
    String text = context().getString(key, "");
    return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
  }

  private ExecutionContext context() {
    return run.step().getJobExecution().getExecutionContext();
  }
}
