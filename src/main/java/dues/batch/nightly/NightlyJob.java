package dues.batch.nightly;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The whole night. Restarted, it runs what failed and whatever depends on it; the rest compares and
 * changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

  static final String NAME = "nightly";

  @Bean(NAME)
  LeasedJob job(Jobs jobs, ChildJobs children) {
    return jobs.job(
        NAME,
        EnumSet.allOf(Resource.class),
        children.ofEachSource("import-billing", Failure.EXCLUDES_SOURCE),
        children.ofEachSource("normalize-addresses", Failure.IS_NOTED),
        children.ofEachSource("match-customers", Failure.IS_NOTED),
        children.ofEachSource("import-helpdesk", Failure.IS_NOTED),
        children.ofAllSources("apply-actions"),
        children.ofAllSources("activate-services"),
        children.ofAllSources("recalculate-fees"),
        children.ofAllSources("accrue-fees"),
        children.ofAllSources("finance-reports"),
        children.conclusion("conclude"));
  }
}
