package dues.batch;

import dues.batch.guard.Steps;
import dues.batch.step.Cut;
import dues.batch.step.StepRun;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that copies rows, and one that runs it as a child; not found by the component scan. */
public final class CopyJob {

  /** What happens in a chunk's transaction, after it was written; a test may change it. */
  public static final class Gate {
    private volatile BatchRig.Hook hook = id -> {};

    public void set(BatchRig.Hook next) {
      hook = next;
    }

    void written(long lastId) throws Exception {
      hook.written(lastId);
    }
  }

  @Bean
  Gate gate() {
    return new Gate();
  }

  @Bean
  LeasedJob copyRows(Jobs jobs, Steps steps, JdbcClient jdbc, Gate gate) {
    return jobs.job(
        "copy-rows",
        Set.of(Resource.SOURCES),
        steps.chunk("copy", new Cut(BatchRig.CHUNK, 1), BatchRig.copy(jdbc, gate::written)));
  }

  @Bean
  LeasedJob matchRows(Jobs jobs, Steps steps) {
    return jobs.job("match-rows", Set.of(Resource.CUSTOMERS), steps.tasklet("match", run -> 0));
  }

  @Bean
  LeasedJob night(Jobs jobs, Steps steps, ObjectProvider<Launcher> launcher) {
    return jobs.job(
        "night",
        Set.of(Resource.SOURCES),
        steps.outsideTransaction(
            "import-sources",
            run -> {
              for (String source : run.sources()) {
                launchChild(launcher.getObject(), "copy-rows", source, run);
              }
              return 0;
            }),
        steps.tasklet("after", run -> 0));
  }

  @Bean
  LeasedJob greedyNight(Jobs jobs, Steps steps, ObjectProvider<Launcher> launcher) {
    return jobs.job(
        "greedy-night",
        Set.of(Resource.SOURCES),
        steps.outsideTransaction(
            "match",
            run -> {
              launchChild(launcher.getObject(), "match-rows", "own", run);
              return 0;
            }));
  }

  private static void launchChild(Launcher launcher, String job, String source, StepRun run) {
    JobOutcome outcome = launcher.child(JobRequest.of(job, run.date(), source), run);
    if (outcome.exit() == JobOutcome.Exit.FAILED) {
      throw new IllegalStateException("child of " + source + ": " + outcome.messages());
    }
  }
}
