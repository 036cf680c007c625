package dues.batch.actions;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applies the operators' actions that the imports brought, each once ever. */
@Configuration(proxyBeanMethods = false)
class ApplyActionsJob {

  static final String NAME = "apply-actions";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(WithdrawActionsStep.NAME) Step withdrawActions,
      @Qualifier(ApplyInOrderStep.NAME) Step applyInOrder,
      @Qualifier(WriteRefusedStep.NAME) Step writeRefused,
      @Qualifier("note-corrections") Step noteCorrections) {
    return jobs.job(
        NAME,
        Set.of(Resource.SOURCES),
        withdrawActions,
        applyInOrder,
        writeRefused,
        noteCorrections);
  }
}
