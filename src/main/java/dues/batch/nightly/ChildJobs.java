package dues.batch.nightly;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.guard.Steps;
import dues.batch.limits.AcceptedExecution;
import dues.batch.step.StepRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Steps that run other jobs as children.
 *
 * <p>Input: the night's date and sources. Output: executions of their own. Restart: all of these
 * steps run again; a child that completed in this night with the same sources is not launched a
 * second time, one that failed is resumed.
 */
@Component
class ChildJobs {

  /** What of the night's own parameters a child is given. */
  private static final Map<String, List<String>> PASSED_ON =
      Map.of(
          "import-billing", List.of("accept_missing", "older"),
          "activate-services", List.of(StepRun.AT),
          "recalculate-fees", List.of(StepRun.AT),
          "accrue-fees", List.of(StepRun.AT));

  private static final String ACCEPT = "accept";

  private final Steps steps;
  private final ObjectProvider<Launcher> launcher;
  private final AcceptedExecution accepted;

  /** The launcher knows all jobs, this one's too, so it is asked for late. */
  ChildJobs(Steps steps, ObjectProvider<Launcher> launcher, AcceptedExecution accepted) {
    this.steps = steps;
    this.launcher = launcher;
    this.accepted = accepted;
  }

  /** One child a source. */
  Step ofEachSource(String job, Failure failure) {
    return steps.repeatedly(
        job,
        run -> {
          Night night = new Night(run);
          if (job.equals("import-billing")) {
            night.begin();
          }
          long launched = 0;
          for (String source : night.sources()) {
            launched += launch(job, List.of(source), failure, night);
          }
          return launched;
        });
  }

  /** One child for all sources that are not excluded. */
  Step ofAllSources(String job) {
    return steps.repeatedly(
        job,
        run -> {
          Night night = new Night(run);
          return launch(job, night.sources(), Failure.IS_NOTED, night);
        });
  }

  /** Fails the night if anything in it failed. */
  Step conclusion(String name) {
    return steps.repeatedly(
        name,
        run -> {
          List<String> failures = new Night(run).failures();
          if (!failures.isEmpty()) {
            throw new IllegalStateException(String.join("\n", failures));
          }
          return 0;
        });
  }

  private long launch(String job, List<String> sources, Failure failure, Night night) {
    StepRun run = night.run();
    if (sources.isEmpty() || night.hasDone(job, sources) || run.step().isTerminateOnly()) {
      return 0;
    }
    JobRequest request =
        new JobRequest(
            job,
            run.date(),
            sources,
            parameters(job, night),
            new JobRequest.Origin("nightly", ""),
            JobRequest.IfRunning.FAIL);
    JobOutcome outcome = launcher.getObject().child(request, run);
    switch (outcome.exit()) {
      case COMPLETED -> night.done(job, sources);
      case STOPPED -> run.step().setTerminateOnly();
      default -> night.failed(job, sources, failure, outcome);
    }
    return 1;
  }

  private Map<String, String> parameters(String job, Night night) {
    Map<String, String> passedOn = new TreeMap<>();
    for (String key : PASSED_ON.getOrDefault(job, List.of())) {
      Optional.ofNullable(night.run().parameter(key)).ifPresent(value -> passedOn.put(key, value));
    }
    Optional.ofNullable(night.run().parameter(ACCEPT))
        .flatMap(executions -> accepted.of(job, executions))
        .ifPresent(execution -> passedOn.put(ACCEPT, execution));
    if (job.equals("finance-reports") && !night.excluded().isEmpty()) {
      passedOn.put("without", String.join(",", night.excluded()));
    }
    return passedOn;
  }
}
