package dues.report;

import dues.report.query.ReportSnapshot.RowSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report's rows in their order on a thread of its own, while the next ones are read: of
 * two batches one is read and one is written, so the rows in memory are at most {@code 2 × 1 000}.
 *
 * <p>Closing it waits until nothing is written any more, so that files can be closed after it.
 */
final class WritingThread implements RowSink, AutoCloseable {

  private static final int BATCH = 1_000;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "dues-report"));
  private final RowSink out;
  private List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
  private @Nullable Future<?> written;

  /** Everything that {@code out} touches belongs to that thread until {@link #finish}. */
  WritingThread(RowSink out) {
    this.out = out;
  }

  @Override
  public void accept(@Nullable Object[] row) throws IOException {
    batch.add(row);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /** Returns when every row is written. */
  void finish() throws IOException {
    hand();
    await();
  }

  private void hand() throws IOException {
    await();
    List<@Nullable Object[]> full = batch;
    batch = new ArrayList<>(BATCH);
    written =
        thread.submit(
            () -> {
              for (@Nullable Object[] row : full) {
                out.accept(row);
              }
              return full.size();
            });
  }

  /** What broke there breaks here; an interrupt waits, as it does while rows are read. */
  private void await() throws IOException {
    boolean interrupted = false;
    try {
      while (written != null) {
        try {
          written.get();
          written = null;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException broke) {
      written = null;
      throw asItWas(broke);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException asItWas(ExecutionException broke) {
    Throwable cause = broke.getCause();
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException disk ? disk : new IOException(broke);
  }

  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
