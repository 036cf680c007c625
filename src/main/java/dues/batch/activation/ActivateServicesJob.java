package dues.batch.activation;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings ordered services to life, by modules or by people. */
@Configuration(proxyBeanMethods = false)
class ActivateServicesJob {

  static final String NAME = "activate-services";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(OpenOperationsStep.NAME) Step openOperations,
      @Qualifier(RunOperationsStep.NAME) Step runOperations,
      @Qualifier(HandOverTasksStep.NAME) Step handOverTasks,
      @Qualifier("send-outbox") Step sendOutbox) {
    return jobs.job(
        NAME, Set.of(Resource.SOURCES), openOperations, runOperations, handOverTasks, sendOutbox);
  }
}
