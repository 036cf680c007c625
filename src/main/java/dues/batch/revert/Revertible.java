package dues.batch.revert;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.store.revert.AskedExecution;
import dues.store.revert.ImportedRun;
import dues.store.revert.RevertedRuns;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which imports can be taken back: those that completed and changed something, the newest of each
 * source first, because what a later import said rests on the one before.
 *
 * <p>Executions 12, 15 and 18 imported own; 15 changed nothing. 18 can be reverted, then 12.
 */
@Component
public class Revertible implements Precondition {

  /** The job parameter that names the import. */
  public static final String EXECUTION = "execution";

  private final RevertedRuns runs;

  Revertible(RevertedRuns runs) {
    this.runs = runs;
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    if (!request.job().equals(RevertImportJob.NAME)) {
      return Optional.empty();
    }
    String execution = request.parameters().get(EXECUTION);
    return against(execution)
        .or(() -> otherSource(importOf(execution), String.join(",", request.sources())));
  }

  private static Optional<String> otherSource(ImportedRun run, String sources) {
    return run.source().id().equals(sources)
        ? Optional.empty()
        : Optional.of(
            "Execution %d imported source %s; expected that one, not %s. `dues revert %d` finds the source itself."
                .formatted(run.execution(), run.source().id(), sources, run.execution()));
  }

  /** The request that reverts an import; who asks for it, and why, is kept with the execution. */
  public JobRequest request(
      ImportedRun imported, JobRequest.Origin origin, JobRequest.IfRunning ifRunning) {
    return new JobRequest(
        RevertImportJob.NAME,
        imported.date(),
        java.util.List.of(imported.source().id()),
        Map.of(EXECUTION, String.valueOf(imported.execution())),
        origin,
        ifRunning);
  }

  /** The import that an execution was, against which nothing stands. */
  public ImportedRun importOf(@Nullable String execution) {
    return asked(execution)
        .flatMap(asked -> Optional.ofNullable(asked.run()))
        .orElseThrow(() -> new IllegalStateException("execution " + execution + " is no import"));
  }

  private Optional<AskedExecution> asked(@Nullable String execution) {
    return execution == null || !execution.matches("[0-9]{1,18}")
        ? Optional.empty()
        : runs.find(Long.parseLong(execution));
  }

  /** What stands against reverting an execution; nothing does if that was done before. */
  public Optional<String> against(@Nullable String execution) {
    if (execution == null) {
      return Optional.of(
          "revert-import was not told which import; expected its number: `dues revert 12`. `dues runs` lists them.");
    }
    AskedExecution asked = asked(execution).orElse(null);
    if (asked == null) {
      return Optional.of("There is no execution %s; `dues runs` lists them.".formatted(execution));
    }
    if (!asked.job().equals("import-billing")) {
      return Optional.of(
          "Execution %s is a run of %s; expected one of import-billing, whose facts can be withdrawn. `dues runs` lists them."
              .formatted(execution, asked.job()));
    }
    ImportedRun run = asked.run();
    if (run == null || !run.state().published() || !asked.status().equals("COMPLETED")) {
      return Optional.of(
          "Execution %s is %s; expected a completed import. `dues restart %s` completes it; what has brought no facts needs no revert."
              .formatted(execution, asked.status(), execution));
    }
    return run.revertedBy() != 0 ? Optional.empty() : unready(run);
  }

  private static Optional<String> unready(ImportedRun run) {
    if (run.state().unchanged()) {
      return Optional.of(
          "Execution %d found the files of the import before it and changed nothing; expected an import that brought facts. `dues runs` lists them."
              .formatted(run.execution()));
    }
    if (run.later() != 0) {
      return Optional.of(
          "Execution %d of source %s was published after execution %d and rests on it; expected the newest import. Revert the later one first: `dues revert %d`."
              .formatted(run.later(), run.source().id(), run.execution(), run.later()));
    }
    if (!run.state().revertible()) {
      return Optional.of(
          "Execution %d was published by an earlier version of Dues, which did not keep what a revert needs; expected a newer import. Import the right export instead."
              .formatted(run.execution()));
    }
    return Optional.empty();
  }

  /** What is said of an import that was reverted before. */
  public static String already(ImportedRun run) {
    return "Execution %d was reverted by execution %d already; nothing was changed."
        .formatted(run.execution(), run.revertedBy());
  }
}
