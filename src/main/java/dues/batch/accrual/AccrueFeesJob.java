package dues.batch.accrual;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Charges what has become due. Needs published facts, nothing else. */
@Configuration(proxyBeanMethods = false)
class AccrueFeesJob {

  static final String NAME = "accrue-fees";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(CheckPeriodStep.NAME) Step checkPeriod,
      @Qualifier(Rehearsal.CHECK_LIMITS) Step checkLimits,
      @Qualifier(ChargeContractsStep.NAME) Step chargeContracts,
      @Qualifier("note-events") Step noteEvents,
      @Qualifier("send-outbox") Step sendOutbox,
      @Qualifier(CheckBalanceStep.NAME) Step checkBalance) {
    return jobs.judged(
        NAME,
        Set.of(Resource.SOURCES),
        checkPeriod,
        checkLimits,
        chargeContracts,
        noteEvents,
        sendOutbox,
        checkBalance);
  }
}
