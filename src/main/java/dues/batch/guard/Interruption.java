package dues.batch.guard;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Stops a step at its next chunk bound, and says so on the step before it throws: the framework's
 * chunk loop swallows the exception, and only terminateOnly turns its quiet end into STOPPED.
 */
final class Interruption implements StepInterruptionPolicy {

  private final StopFlag flag;

  Interruption(StopFlag flag) {
    this.flag = flag;
  }

  @Override
  public void checkInterrupted(StepExecution step) throws JobInterruptedException {
    String reason =
        Thread.currentThread().isInterrupted() ? "its thread was interrupted" : flag.reason(step);
    if (reason.isEmpty() && step.isTerminateOnly()) {
      reason = "the execution is being stopped";
    }
    if (!reason.isEmpty()) {
      step.setTerminateOnly();
      throw new JobInterruptedException(
          "step %s of execution %d stops: %s"
              .formatted(step.getStepName(), step.getJobExecutionId(), reason));
    }
  }
}
