package dues.batch.partition;

import dues.batch.step.Cut;
import dues.batch.step.Ranges;
import dues.batch.step.StepRun;
import java.util.Collection;
import java.util.Set;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Cuts a step into partitions and has them executed.
 *
 * <p>The ranges are written to the managing step's context before the first partition exists: the
 * framework would cut again on a restart, and a kill between the creation of two partitions would
 * then leave a gap or an overlap. Partitions are named p0, p1, … for ever.
 *
 * @param step executes one partition
 */
public record Partitions(
    Step step, Cut cut, Ranges ranges, JobRepository repository, PartitionRunner runner)
    implements PartitionHandler {

  @Override
  public Collection<StepExecution> handle(StepExecutionSplitter unused, StepExecution manager)
      throws Exception {
    KeptRanges kept = new KeptRanges(manager.getExecutionContext());
    if (!kept.areThere()) {
      kept.keep(ranges.cut(new StepRun(manager), cut.partitions()));
      repository.updateExecutionContext(manager);
    }
    Set<StepExecution> partitions =
        new SimpleStepExecutionSplitter(repository, step.getName(), count -> kept.contexts())
            .split(manager, kept.count());
    for (StepExecution partition : partitions) {
      if (kept.repair(partition)) {
        repository.updateExecutionContext(partition);
      }
    }
    return runner.run(step, cut.partitions(), partitions);
  }
}
