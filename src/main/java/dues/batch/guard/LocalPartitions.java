package dues.batch.guard;

import dues.batch.step.Cut;
import dues.batch.step.Ranges;
import dues.batch.step.StepRun;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs the partitions of a step in threads of this process.
 *
 * <p>The ranges are written to the managing step's context before the first partition exists: the
 * framework would cut again on a restart, and a kill between the creation of two partitions would
 * then leave a gap or an overlap. Partitions are named p0, p1, … for ever.
 *
 * <p>An interrupt asks every partition to stop at its next chunk bound, and is passed on only when
 * all of them have ended: the framework's own handler returns at once and leaves its threads
 * writing.
 */
final class LocalPartitions implements PartitionHandler {

  private final Step step;
  private final Cut cut;
  private final Ranges ranges;
  private final JobRepository repository;

  LocalPartitions(Step step, Cut cut, Ranges ranges, JobRepository repository) {
    this.step = step;
    this.cut = cut;
    this.ranges = ranges;
    this.repository = repository;
  }

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
    return run(partitions);
  }

  private Set<StepExecution> run(Set<StepExecution> partitions) {
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            cut.partitions(),
            work -> new Thread(work, step.getName() + "-" + number.incrementAndGet()));
    Map<String, String> log = MDC.getCopyOfContextMap();
    try {
      Map<StepExecution, Future<?>> running = new HashMap<>();
      for (StepExecution partition : partitions) {
        running.put(partition, threads.submit(() -> execute(partition, log)));
      }
      join(running);
      return new HashSet<>(partitions);
    } finally {
      threads.shutdown();
    }
  }

  private void execute(StepExecution partition, @Nullable Map<String, String> log) {
    if (log != null) {
      MDC.setContextMap(log);
    }
    try {
      step.execute(partition);
    } catch (Exception e) {
      partition.setStatus(BatchStatus.FAILED);
      partition.setExitStatus(ExitStatus.FAILED.addExitDescription(e));
      partition.addFailureException(e);
    }
  }

  /** Returns or throws only when no partition runs any more. */
  private static void join(Map<StepExecution, Future<?>> running) {
    boolean interrupted = false;
    Deque<Future<?>> open = new ArrayDeque<>(running.values());
    Throwable error = null;
    while (!open.isEmpty()) {
      try {
        open.element().get();
        open.remove();
      } catch (InterruptedException e) {
        interrupted = true;
        running.keySet().forEach(StepExecution::setTerminateOnly);
      } catch (ExecutionException e) {
        error = e.getCause();
        open.remove();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (error != null) {
      throw new IllegalStateException("a partition ended with an error: " + error, error);
    }
  }
}
