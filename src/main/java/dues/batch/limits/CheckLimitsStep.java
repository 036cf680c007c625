package dues.batch.limits;

import dues.batch.accrual.Rehearsal;
import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Stops a night that would post far more or less than comparable ones, before it posts anything.
 *
 * <p>Input: what the run would post, rehearsed; what comparable nights posted. Output: nothing.
 * Restart: judges again, with what was posted by then.
 */
@Configuration(proxyBeanMethods = false)
class CheckLimitsStep {

  static final String NAME = Rehearsal.CHECK_LIMITS;

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, Breaker breaker) {
    return steps.always(
        NAME,
        run -> {
          String job = run.step().getJobExecution().getJobInstance().getJobName();
          List<String> objections = new ArrayList<>();
          for (String source : run.sources()) {
            objections.addAll(
                breaker.objections(job, source, run, sheets.fees().of(source).breaker()));
          }
          if (!objections.isEmpty()) {
            throw new IllegalStateException(String.join("\n", objections) + remedy(job, run));
          }
          return 0;
        });
  }

  private static String remedy(String job, StepRun run) {
    return "\nNothing was posted. Mend the facts, or, if it is right so, go on with `dues run %s %s%s -p accept=%d`."
        .formatted(
            job,
            run.day().option(),
            run.sources().stream().map(" --source "::concat).reduce("", String::concat),
            run.execution());
  }
}
