package dues.batch.revert;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Withdraws the facts that one import brought; the next recalculation corrects the ledger. */
@Configuration(proxyBeanMethods = false)
class RevertImportJob {

  static final String NAME = "revert-import";

  @Bean(NAME)
  LeasedJob job(Jobs jobs, @Qualifier(WithdrawFactsStep.NAME) Step withdrawFacts) {
    return jobs.job(NAME, Set.of(Resource.SOURCES), withdrawFacts);
  }
}
