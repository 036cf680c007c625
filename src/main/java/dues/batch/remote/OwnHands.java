package dues.batch.remote;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.Step;

/** The threads in which a run does what no worker takes; none until then. */
final class OwnHands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnHands.class);

  private final Step step;
  private final PartitionWork work;
  private final ExecutorService threads;

  OwnHands(Step step, int partitions, PartitionWork work) {
    this.step = step;
    this.work = work;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            Math.min(partitions, Runtime.getRuntime().availableProcessors()),
            task -> new Thread(task, step.getName() + "-" + number.incrementAndGet()));
  }

  /** Executes a partition here, soon. */
  void take(Watch watch, String why) {
    LOG.warn("{} is executed in the process of the run: {}", watch.partition().getStepName(), why);
    watch.took(threads.submit(() -> work.perform(step, watch.partition().getId())));
  }

  /** Returns when nothing is executed any more; what still is stops at its next chunk bound. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    while (!isDown()) {
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDown() {
    try {
      return threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
