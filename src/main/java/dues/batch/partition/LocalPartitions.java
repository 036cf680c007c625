package dues.batch.partition;

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
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Executes partitions in threads of this process.
 *
 * <p>An interrupt asks every partition to stop at its next chunk bound, and is passed on only when
 * all of them have ended: the framework's own handler returns at once and leaves its threads
 * writing.
 */
public final class LocalPartitions implements PartitionRunner {

  @Override
  public Collection<StepExecution> run(Step step, int threads, Set<StepExecution> partitions) {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(work, step.getName() + "-" + number.incrementAndGet()));
    Map<String, String> log = MDC.getCopyOfContextMap();
    try {
      Map<StepExecution, Future<?>> running = new HashMap<>();
      for (StepExecution partition : partitions) {
        running.put(partition, pool.submit(() -> execute(step, partition, log)));
      }
      join(running);
      return new HashSet<>(partitions);
    } finally {
      pool.shutdown();
    }
  }

  private static void execute(
      Step step, StepExecution partition, @Nullable Map<String, String> log) {
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
