package dues.batch.step;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a thread of its own, a bounded number of items ahead, so that reading goes on while a
 * chunk is written. Items come in their order, and a failure is thrown where the item that failed
 * would have come. A restart needs nothing from here: its place is that of the last item taken.
 *
 * <p>Of five items, with room for two, the fourth is read when the first has been taken.
 */
public final class ReadAhead<T> implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 50;

  private final Items<T> items;
  private final BlockingQueue<Read<T>> queue;
  private final Thread thread;
  private @Nullable Read<T> last;
  private volatile boolean closed;

  /** What is read; used by one thread, never by the one that takes. */
  @FunctionalInterface
  public interface Items<T> {
    /** The next item, or null at the end. */
    @Nullable T next() throws Exception;
  }

  /** An item, or a failure, or neither: the end. */
  private record Read<T>(@Nullable T item, @Nullable Throwable failure) {}

  /**
   * Begins to read at once.
   *
   * @param ahead how many items may wait
   */
  public ReadAhead(String name, int ahead, Items<T> items) {
    this.items = items;
    this.queue = new ArrayBlockingQueue<>(Math.max(1, ahead));
    this.thread = new Thread(this::readAll, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The next item, waiting for it; null at the end. The end stays, and so does a failure. */
  public @Nullable T take() throws Exception {
    Read<T> read = last != null ? last : queue.take();
    if (read.item() == null) {
      last = read;
    }
    if (read.failure() instanceof Error error) {
      throw error;
    }
    if (read.failure() instanceof Exception exception) {
      throw exception;
    }
    return read.item();
  }

  private void readAll() {
    try {
      T item;
      do {
        item = items.next();
        hand(new Read<>(item, null));
      } while (item != null && !closed);
    } catch (Throwable failure) {
      hand(new Read<>(null, failure));
    }
  }

  private void hand(Read<T> read) {
    try {
      while (!closed && !queue.offer(read, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        // the taker is busy; look again whether it is still there
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Ends the reading; what was read and not taken is forgotten. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
