package dues.batch.step;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Tells who listens when a step begins and ends, and how far it has come after every committed
 * chunk. The commands draw their bar from it; without a listener nothing happens.
 */
public final class Progress implements StepExecutionListener {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /**
   * Where a step stands after a commit.
   *
   * @param step the step's name; a partition's ends in {@code :p0}, {@code :p1}, …
   * @param read items read in committed chunks, earlier executions of the instance included
   * @param written rows written
   * @param expected items the source holds, or {@link Reconciliation#UNKNOWN}
   * @param seconds since this execution of the step began
   */
  public record Advance(String step, long read, long written, long expected, double seconds) {}

  /** Hears of every committed chunk, from the thread that committed it. */
  @FunctionalInterface
  public interface Listener {
    /** Must be quick and must not throw. */
    void advanced(Advance advance);

    /** A step, or a partition of one, begins, on the thread that works on it. */
    default void began(StepExecution step) {}

    /** A step, or a partition of one, has ended well or badly, on the same thread. */
    default void ended(StepExecution step) {}
  }

  /** Adds a listener for the life of the program. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void beforeStep(StepExecution step) {
    listeners.forEach(listener -> listener.began(step));
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    listeners.forEach(listener -> listener.ended(step));
    return null;
  }

  /** Tells everybody. */
  public void advanced(Advance advance) {
    listeners.forEach(listener -> listener.advanced(advance));
  }
}
