package dues.batch.matching;

import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every contract its customer. */
@Configuration(proxyBeanMethods = false)
class MatchCustomersJob {

  static final String NAME = "match-customers";

  @Bean(NAME)
  LeasedJob job(
      Jobs jobs,
      @Qualifier(EstimateWeightsStep.NAME) Step estimateWeights,
      @Qualifier(MatchContractsStep.NAME) Step matchContracts,
      @Qualifier(CreateCustomersStep.NAME) Step createCustomers,
      @Qualifier(ImportParametersStep.NAME) Step importParameters,
      @Qualifier("note-customer-ids") Step noteCustomerIds,
      @Qualifier("write-feeds") Step writeFeeds) {
    return jobs.job(
        NAME,
        Set.of(Resource.CUSTOMERS),
        estimateWeights,
        matchContracts,
        createCustomers,
        importParameters,
        noteCustomerIds,
        writeFeeds);
  }
}
