package dues.batch.reports;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers and totals for finance, and the charges for the billings. */
@Configuration(proxyBeanMethods = false)
class FinanceReportsJob {

  static final String NAME = "finance-reports";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(WriteReportsStep.NAME) Step writeReports,
      @Qualifier(WriteManifestStep.NAME) Step writeManifest,
      @Qualifier("note-charges") Step noteCharges,
      @Qualifier("write-feeds") Step writeFeeds) {
    return jobs.job(
        NAME, Set.of(Resource.REPORTS), writeReports, writeManifest, noteCharges, writeFeeds);
  }
}
