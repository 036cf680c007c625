package dues.batch.remote;

import dues.batch.Running;
import dues.batch.guard.Steps;
import dues.batch.lease.Leases;
import dues.batch.lease.StopRequests;
import dues.batch.partition.LocalPartitions;
import dues.batch.partition.PartitionRunner;
import dues.batch.step.Progress;
import dues.platform.Home;
import java.time.Duration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers where a broker is named, threads of this process where none is. */
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

  @Bean
  Broker broker(Environment environment, ObjectProvider<Home> home, JdbcClient jdbc) {
    return new Broker(
        BrokerAddress.from(environment::getProperty), () -> Fingerprint.of(home.getObject(), jdbc));
  }

  @Bean
  PartitionWork partitionWork(
      JobRepository repository, Leases leases, StopRequests stop, PartitionStates states) {
    return new PartitionWork(repository, leases, stop, states);
  }

  @Bean
  PartitionRunner partitionRunner(
      Broker broker,
      PartitionWork work,
      PartitionStates states,
      JobRepository repository,
      StopRequests stop,
      RemotePartitions.Hearing hearing) {
    return broker.isNamed()
        ? new RemotePartitions(broker, repository, states, work, stop, hearing)
        : new LocalPartitions();
  }

  @Bean
  RemotePartitions.Hearing hearing(
      @Value("${dues.lease:PT30S}") Duration patience, Progress progress) {
    return new RemotePartitions.Hearing(patience, progress);
  }

  @Bean
  Worker worker(Broker broker, Steps steps, PartitionWork work, Running running) {
    return new Worker(broker, steps, work, running);
  }
}
