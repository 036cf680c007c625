package dues.batch;

import java.util.List;
import java.util.Set;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/** Builds every job: its name, what it writes, its steps in order. */
public final class Jobs {

  private final JobRepository repository;
  private final Iterable<JobExecutionListener> listeners;

  /** {@code listeners} hear of the beginning and the end of every run. */
  Jobs(JobRepository repository, Iterable<JobExecutionListener> listeners) {
    this.repository = repository;
    this.listeners = listeners;
  }

  /**
   * A job that a launcher can run.
   *
   * @param writes at least one resource; another run that writes the same is refused meanwhile
   */
  public LeasedJob job(String name, Set<Resource> writes, Step... steps) {
    return complete(new LeasedJob(name, repository, writes, List.of(steps)));
  }

  /**
   * A job whose last step only judges what the others did. When it alone has failed, running the
   * job again is a new revision that compares anew, not the same judgement once more.
   */
  public LeasedJob judged(String name, Set<Resource> writes, Step... steps) {
    String verdict = steps[steps.length - 1].getName();
    return complete(new LeasedJob(name, repository, writes, List.of(steps), verdict));
  }

  private LeasedJob complete(LeasedJob job) {
    String name = job.getName();
    if (job.writes().isEmpty()) {
      throw new IllegalArgumentException("job " + name + ": say what it writes");
    }
    listeners.forEach(job::registerJobExecutionListener);
    try {
      job.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException("job " + name + " is incomplete: " + e.getMessage(), e);
    }
    return job;
  }
}
