package dues.batch;

import dues.batch.lease.Lease;
import dues.batch.lease.StopRequests;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/**
 * What this process runs right now. When the program ends it asks every run to stop and waits for
 * their chunks, before anything they need is closed; without that a SIGTERM leaves executions
 * STARTED.
 */
public final class Running implements SmartLifecycle {

  private final StopRequests stop;
  private final Map<Long, Lease> executions = new HashMap<>();
  private int runs;
  private boolean closing;

  Running(StopRequests stop) {
    this.stop = stop;
  }

  /** False when the program is ending and nothing may begin. */
  public synchronized boolean enter() {
    if (closing) {
      return false;
    }
    runs++;
    return true;
  }

  synchronized boolean hasRuns() {
    return runs > 0;
  }

  public synchronized void leave() {
    runs--;
    notifyAll();
  }

  synchronized void add(long execution, Lease lease) {
    executions.put(execution, lease);
  }

  synchronized void remove(long execution) {
    executions.remove(execution);
  }

  synchronized Set<Long> executions() {
    return Set.copyOf(executions.keySet());
  }

  /** The lease under which an execution of this process runs. */
  synchronized Lease lease(long execution) {
    Lease lease = executions.get(execution);
    if (lease == null) {
      throw new IllegalStateException("execution " + execution + " does not run in this process");
    }
    return lease;
  }

  /** Waits, and says whether the program is still to go on. */
  synchronized boolean pause(Duration pause) throws InterruptedException {
    long end = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0 && !closing; left = end - System.nanoTime()) {
      wait(left / 1_000_000 + 1);
    }
    return !closing;
  }

  @Override
  public void start() {
    // nothing runs before somebody asks
  }

  @Override
  public synchronized void stop() {
    closing = true;
    stop.close("the program is ending");
    notifyAll();
    boolean interrupted = false;
    while (runs > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return !closing;
  }
}
