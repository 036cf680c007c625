package dues.batch;

import dues.batch.guard.PlainContexts;
import dues.batch.guard.Steps;
import dues.batch.lease.StopRequests;
import dues.batch.partition.LocalPartitions;
import dues.batch.partition.PartitionRunner;
import dues.batch.step.Progress;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What every job's wiring asks for: its steps, its job, how far it has come. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

  @Bean
  Progress progress() {
    return new Progress();
  }

  @Bean
  Steps steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StopRequests stop,
      Progress progress,
      ObjectProvider<PartitionRunner> remote) {
    return new Steps(
        repository, transactions, stop, progress, remote.getIfAvailable(LocalPartitions::new));
  }

  @Bean
  Jobs jobs(JobRepository repository, ObjectProvider<JobExecutionListener> listeners) {
    return new Jobs(repository, listeners);
  }

  @Bean
  ExecutionContextSerializer contexts() {
    return new PlainContexts();
  }
}
