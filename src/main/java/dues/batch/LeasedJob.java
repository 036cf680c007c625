package dues.batch;

import java.util.List;
import java.util.Set;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/**
 * A list of steps, one after the other, and what they write.
 *
 * <p>It has no parameters incrementer and never will: with one, the framework silently drops the
 * parameters of a launch.
 */
public final class LeasedJob extends SimpleJob {

  private final Set<Resource> writes;

  LeasedJob(String name, JobRepository repository, Set<Resource> writes, List<Step> steps) {
    super(name);
    this.writes = Set.copyOf(writes);
    setJobRepository(repository);
    setSteps(steps);
  }

  /** What it takes a lease on. */
  public Set<Resource> writes() {
    return writes;
  }
}
