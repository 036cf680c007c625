package dues.batch.imports;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings one source's export in: all of it, or nothing. */
@Configuration(proxyBeanMethods = false)
class ImportBillingJob {

  static final String NAME = "import-billing";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(CheckFilesStep.NAME) Step checkFiles,
      @Qualifier(StageRowsStep.NAME) Step stageRows,
      @Qualifier(CheckRowsStep.NAME) Step checkRows,
      @Qualifier(PublishStep.NAME) Step publish,
      @Qualifier(FlagMissingStep.NAME) Step flagMissing) {
    return jobs.job(
        NAME, Set.of(Resource.SOURCES), checkFiles, stageRows, checkRows, publish, flagMissing);
  }
}
