package dues.batch.partition;

import java.util.Collection;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Has the partitions of a step executed, here or elsewhere. */
@FunctionalInterface
public interface PartitionRunner {

  /**
   * Returns or throws only when no partition is executed any more, also after an interrupt.
   *
   * @param step executes one partition
   * @param threads how many this process may execute at once
   * @return how each of them ended
   */
  Collection<StepExecution> run(Step step, int threads, Set<StepExecution> partitions);
}
