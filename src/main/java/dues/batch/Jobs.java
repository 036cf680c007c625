package dues.batch;

import java.util.List;
import java.util.Set;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** Builds every job: its name, what it writes, its steps in order. */
public final class Jobs {

  private final JobRepository repository;

  Jobs(JobRepository repository) {
    this.repository = repository;
  }

  /**
   * A job that a launcher can run.
   *
   * @param writes at least one resource; another run that writes the same is refused meanwhile
   */
  public LeasedJob job(String name, Set<Resource> writes, Step... steps) {
    if (writes.isEmpty()) {
      throw new IllegalArgumentException("job " + name + ": say what it writes");
    }
    LeasedJob job = new LeasedJob(name, repository, writes, List.of(steps));
    try {
      job.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException("job " + name + " is incomplete: " + e.getMessage(), e);
    }
    return job;
  }
}
