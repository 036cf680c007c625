package dues.batch.addresses;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every contract its house. */
@Configuration(proxyBeanMethods = false)
class NormalizeAddressesJob {

  static final String NAME = "normalize-addresses";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(LoadDirectoryStep.NAME) Step loadDirectory,
      @Qualifier(LookUpAddressesStep.NAME) Step lookUpAddresses,
      @Qualifier(CreateHousesStep.NAME) Step createHouses,
      @Qualifier(QueueDoubtfulStep.NAME) Step queueDoubtful,
      @Qualifier("note-addresses") Step noteAddresses,
      @Qualifier("write-feeds") Step writeFeeds) {
    return jobs.job(
        NAME,
        Set.of(Resource.DIRECTORY),
        loadDirectory,
        lookUpAddresses,
        createHouses,
        queueDoubtful,
        noteAddresses,
        writeFeeds);
  }
}
