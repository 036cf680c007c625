package dues.batch;

import dues.batch.lease.DeadExecutions;
import dues.batch.lease.Leases;
import dues.batch.lease.StopRequests;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The launch of jobs, and the orderly end of those that run. */
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {

  @Bean
  Running running(StopRequests stop) {
    return new Running(stop);
  }

  @Bean
  Launcher launcher(
      ObjectProvider<LeasedJob> jobs,
      ObjectProvider<Identity> identities,
      ObjectProvider<Precondition> preconditions,
      JobRepository repository,
      Running running,
      Launcher.Safety safety) {
    return new Launcher(
        new Launcher.Known(jobs, identities, preconditions), repository, safety, running);
  }

  @Bean
  Launcher.Safety safety(Leases leases, DeadExecutions dead, StopRequests stop) {
    return new Launcher.Safety(leases, dead, stop);
  }
}
