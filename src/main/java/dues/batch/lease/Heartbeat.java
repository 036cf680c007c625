package dues.batch.lease;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Beats while the process holds a lease. A beat that fails is tried again at the next turn: either
 * the database comes back within the lease, or the run fails by itself.
 */
final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Runnable beat;
  private final Fence fence;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;

  Heartbeat(Runnable beat, Fence fence, Duration every) {
    this.beat = beat;
    this.fence = fence;
    this.every = every;
  }

  synchronized void start() {
    if (thread == null) {
      thread = Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);
      var unused =
          thread.scheduleWithFixedDelay(
              this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Returns when no beat is under way any more: a beat and a release would wait for each other. */
  synchronized void stop() {
    if (thread != null) {
      thread.shutdown();
      boolean interrupted = false;
      while (!isDown(thread)) {
        interrupted |= Thread.interrupted();
      }
      thread = null;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean isDown(ScheduledExecutorService thread) {
    try {
      return thread.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void beat() {
    if (fence.isLost()) {
      return;
    }
    try {
      beat.run();
    } catch (RuntimeException e) {
      LOG.warn("heartbeat of {} failed and is tried again in {}", fence.holder().name(), every, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dues-heartbeat");
    thread.setDaemon(true);
    return thread;
  }
}
