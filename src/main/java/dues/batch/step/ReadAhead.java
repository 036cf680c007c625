package dues.batch.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a thread of its own, a bounded number of items ahead, so that reading goes on while a
 * chunk is written. Items come in their order, and a failure is thrown where the item that failed
 * would have come. A restart needs nothing from here: its place is that of the last item taken.
 *
 * <p>With room for 8 192 items and chunks of 10 000, most of the next chunk is there when the last
 * one has been committed.
 */
public final class ReadAhead<T> implements AutoCloseable {

  private static final int BLOCK = 256;
  private static final long PATIENCE_MILLIS = 50;

  private final Items<T> items;
  private final BlockingQueue<Block<T>> blocks;
  private final Thread thread;
  private Deque<T> block = new ArrayDeque<>();
  private boolean ended;
  private volatile boolean closed;

  /** What is read; used by one thread, never by the one that takes. */
  @FunctionalInterface
  public interface Items<T> {
    /** The next item, or null at the end. */
    @Nullable T next() throws Exception;
  }

  /** Items that travel together; the last block says how it ended. */
  private record Block<T>(List<T> items, boolean last, @Nullable Throwable failure) {}

  /**
   * Begins to read at once.
   *
   * @param ahead how many items may wait, about
   */
  public ReadAhead(String name, int ahead, Items<T> items) {
    this.items = items;
    this.blocks = new ArrayBlockingQueue<>(Math.max(1, ahead / BLOCK));
    this.thread = new Thread(this::readAll, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The next item, waiting for it; null at the end. */
  public @Nullable T take() throws Exception {
    while (block.isEmpty() && !ended) {
      Block<T> next = blocks.take();
      block = new ArrayDeque<>(next.items());
      ended = next.last();
      if (next.failure() != null && block.isEmpty()) {
        rethrow(next.failure());
      }
    }
    return block.poll();
  }

  private void readAll() {
    List<T> read = new ArrayList<>(BLOCK);
    Throwable failure = null;
    try {
      for (T item = items.next(); item != null && !closed; item = items.next()) {
        read.add(item);
        if (read.size() == BLOCK) {
          hand(new Block<>(read, false, null));
          read = new ArrayList<>(BLOCK);
        }
      }
    } catch (Throwable e) {
      failure = e;
    }
    hand(new Block<>(read, failure == null, null));
    if (failure != null) {
      hand(new Block<>(List.of(), true, failure));
    }
  }

  private void hand(Block<T> full) {
    try {
      while (!closed && !blocks.offer(full, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        // the taker is busy; look again whether it is still there
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private static void rethrow(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
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
