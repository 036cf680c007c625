package dues.batch.closing;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import dues.batch.step.StepRun;
import dues.period.AccountingPeriod;
import java.util.Objects;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes a month and every earlier one that is still open. */
@Configuration(proxyBeanMethods = false)
class ClosePeriodJob {

  static final String NAME = "close-period";

  /** The parameter that says which month, as 2026-03. */
  static final String MONTH = "month";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(ProveLedgerStep.NAME) Step proveLedger,
      @Qualifier(FreezeTotalsStep.NAME) Step freezeTotals,
      @Qualifier(CloseMonthsStep.NAME) Step closeMonths) {
    return jobs.job(NAME, Set.of(Resource.SOURCES), proveLedger, freezeTotals, closeMonths);
  }

  static AccountingPeriod month(StepRun run) {
    return AccountingPeriod.parse(Objects.requireNonNull(run.parameter(MONTH)));
  }
}
