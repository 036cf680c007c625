package dues.batch;

import dues.batch.lease.DeadExecutions;
import dues.batch.lease.Leases;
import dues.batch.lease.StopRequests;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ListableBeanFactory;
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
      ListableBeanFactory beans,
      ObjectProvider<Identity> identities,
      ObjectProvider<Precondition> preconditions,
      JobRepository repository,
      Running running,
      Launcher.Safety safety) {
    return new Launcher(
        new Launcher.Known(new KnownJobs(beans), identities, preconditions),
        repository,
        safety,
        running);
  }

  @Bean
  Launcher.Safety safety(Leases leases, DeadExecutions dead, StopRequests stop) {
    return new Launcher.Safety(leases, dead, stop);
  }

  /**
   * The jobs of the program. One is made when it is asked for, because most commands need none and
   * the others one or two.
   */
  static final class KnownJobs {

    private final ListableBeanFactory beans;

    KnownJobs(ListableBeanFactory beans) {
      this.beans = beans;
    }

    /** The job of a name, which is its bean's; tests name some otherwise. */
    Optional<LeasedJob> find(String name) {
      return beans.containsBean(name) && beans.isTypeMatch(name, LeasedJob.class)
          ? Optional.of(beans.getBean(name, LeasedJob.class))
          : all().stream().filter(job -> job.getName().equals(name)).findFirst();
    }

    /** The names of all of them. */
    List<String> names() {
      return all().stream().map(LeasedJob::getName).sorted().toList();
    }

    private List<LeasedJob> all() {
      return List.copyOf(beans.getBeansOfType(LeasedJob.class).values());
    }
  }
}
