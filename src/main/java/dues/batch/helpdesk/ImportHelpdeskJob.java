package dues.batch.helpdesk;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes processes of what the helpdesks of billings say. */
@Configuration(proxyBeanMethods = false)
class ImportHelpdeskJob {

  static final String NAME = "import-helpdesk";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(TakeTopicsStep.NAME) Step takeTopics,
      @Qualifier(LinkContractsStep.NAME) Step linkContracts,
      @Qualifier("note-helpdesk") Step noteHelpdesk,
      @Qualifier("write-feeds") Step writeFeeds) {
    return jobs.job(
        NAME, Set.of(Resource.SOURCES), takeTopics, linkContracts, noteHelpdesk, writeFeeds);
  }
}
