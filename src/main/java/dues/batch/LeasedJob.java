package dues.batch;

import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A list of steps, one after the other, and what they write.
 *
 * <p>It has no parameters incrementer and never will: with one, the framework silently drops the
 * parameters of a launch.
 */
public final class LeasedJob extends SimpleJob {

  private final Set<Resource> writes;
  private final String verdict;

  LeasedJob(String name, JobRepository repository, Set<Resource> writes, List<Step> steps) {
    this(name, repository, writes, steps, "");
  }

  LeasedJob(
      String name,
      JobRepository repository,
      Set<Resource> writes,
      List<Step> steps,
      String verdict) {
    super(name);
    this.writes = Set.copyOf(writes);
    this.verdict = verdict;
    setJobRepository(repository);
    setSteps(steps);
  }

  /** What it takes a lease on. */
  public Set<Resource> writes() {
    return writes;
  }

  /**
   * Whether nothing of an execution is left to do but the judgement on it. Its steps are complete
   * then, and a run after the cause was mended has to do them all again.
   */
  boolean isOnlyJudged(JobExecution execution) {
    return !verdict.isEmpty()
        && execution.getStepExecutions().stream()
            .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
            .map(StepExecution::getStepName)
            .toList()
            .equals(List.of(verdict));
  }
}
