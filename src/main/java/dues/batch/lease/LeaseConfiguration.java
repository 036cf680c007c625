package dues.batch.lease;

import dues.platform.Holder;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds what, and the one transaction manager that proves it. */
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

  @Bean
  Fence fence(Holder holder) {
    return new Fence(LeaseHolder.thisProcess(holder));
  }

  @Bean
  FencedTransactions transactionManager(DataSource source, Fence fence) {
    return new FencedTransactions(source, fence);
  }

  @Bean
  Leases leases(
      JdbcClient jdbc,
      FencedTransactions transactions,
      Fence fence,
      @Value("${dues.lease:PT30S}") Duration lasts) {
    return new Leases(jdbc, new TransactionTemplate(transactions), fence, lasts);
  }

  @Bean
  StopRequests stopRequests(JdbcClient jdbc, FencedTransactions transactions) {
    return new StopRequests(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  DeadExecutions deadExecutions(JdbcClient jdbc, FencedTransactions transactions, Fence fence) {
    return new DeadExecutions(jdbc, new TransactionTemplate(transactions), fence.holder());
  }
}
