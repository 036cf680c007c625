package dues.batch.closing;

import dues.batch.guard.Steps;
import dues.store.periods.MonthTotals;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Closes the months; from then on the database itself refuses an unmarked line for them.
 *
 * <p>Input: the totals just frozen. Output: closed accounting periods. Restart: closes what is
 * open.
 */
@Configuration(proxyBeanMethods = false)
class CloseMonthsStep {

  static final String NAME = "close-months";

  @Bean(NAME)
  Step step(Steps steps, OpenMonths open, MonthTotals totals) {
    return steps.tasklet(
        NAME,
        run -> {
          long closed = 0;
          for (String source : open.openSources(run)) {
            closed +=
                totals.close(open.surrogate(source), open.months(source, run), run.execution());
          }
          return closed;
        });
  }
}
