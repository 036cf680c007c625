package dues.batch.accrual;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Corrects what changed facts have made wrong: target minus posted, for the contracts that changed.
 */
@Configuration(proxyBeanMethods = false)
class RecalculateFeesJob {

  static final String NAME = "recalculate-fees";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(FindChangedStep.NAME) Step findChanged,
      @Qualifier(Rehearsal.CHECK_LIMITS) Step checkLimits,
      @Qualifier(PostDifferencesStep.NAME) Step postDifferences,
      @Qualifier("note-events") Step noteEvents,
      @Qualifier("send-outbox") Step sendOutbox) {
    return jobs.job(
        NAME,
        Set.of(Resource.SOURCES),
        findChanged,
        checkLimits,
        postDifferences,
        noteEvents,
        sendOutbox);
  }
}
