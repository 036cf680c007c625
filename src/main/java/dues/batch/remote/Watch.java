package dues.batch.remote;

import dues.batch.remote.PartitionWork.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;

/** What a run remembers of one partition until it is done. */
final class Watch {

  /** After so many calls the run's own process takes it: workers seem to die of it. */
  private static final int MOST_CALLS = 3;

  private static final double NANOS = 1e9;

  private final StepExecution partition;
  private final long beganNanos = System.nanoTime();
  private int calls;
  private long calledNanos;
  private boolean wasHeld;
  private long toldRead = -1;
  private @Nullable Future<Outcome> own;

  Watch(StepExecution partition) {
    this.partition = partition;
  }

  StepExecution partition() {
    return partition;
  }

  void called() {
    calls++;
    calledNanos = System.nanoTime();
    wasHeld = false;
  }

  void held() {
    wasHeld = true;
  }

  /**
   * Whether somebody had it, who is dead or has given it back: somebody was seen to hold it, or
   * began and died between two looks.
   */
  boolean wasDropped(BatchStatus said) {
    return wasHeld || (calls == 1 && said == BatchStatus.STARTED);
  }

  boolean mayBeCalled() {
    return calls < MOST_CALLS;
  }

  /** Whether a call was not answered in time: it was lost, or nobody is there or free. */
  boolean isOverdue(Duration patience) {
    return !wasHeld && System.nanoTime() - calledNanos > patience.toNanos();
  }

  void took(Future<Outcome> work) {
    own = work;
  }

  /** Whether this process works on it; throws when it tried and failed. */
  boolean isOwn() {
    Future<Outcome> work = own;
    if (work == null || !work.isDone()) {
      return work != null;
    }
    own = null;
    calledNanos = System.nanoTime();
    try {
      var unused = work.get();
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("a future that is done does not wait", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "partition " + partition.getStepName() + " could not be executed: " + e.getCause(), e);
    }
  }

  double seconds() {
    return (System.nanoTime() - beganNanos) / NANOS;
  }

  /** Whether it has come further since it was last asked. */
  boolean advancedTo(long read) {
    boolean advanced = read > toldRead;
    toldRead = Math.max(read, toldRead);
    return advanced;
  }
}
