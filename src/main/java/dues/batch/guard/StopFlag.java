package dues.batch.guard;

import org.springframework.batch.core.step.StepExecution;

/**
 * Says at chunk bounds whether an operator, a signal or the closing program asks a step to stop.
 */
@FunctionalInterface
public interface StopFlag {

  /** Why the step is to stop, or the empty string. */
  String reason(StepExecution step);
}
