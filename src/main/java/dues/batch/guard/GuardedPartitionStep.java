package dues.batch.guard;

import org.springframework.batch.core.partition.PartitionStep;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** A partitioned step that looks for a stop before it cuts its work, and again when it is done. */
final class GuardedPartitionStep extends PartitionStep {

  private final StepInterruptionPolicy interruption;

  GuardedPartitionStep(String name, JobRepository repository, StepInterruptionPolicy interruption) {
    super(repository);
    setName(name);
    this.interruption = interruption;
  }

  @Override
  protected void doExecute(StepExecution step) throws Exception {
    interruption.checkInterrupted(step);
    super.doExecute(step);
  }
}
