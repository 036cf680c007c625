package dues.platform.system;

import dues.platform.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while one process enters or leaves, so that none sees a server half started or half stopped.
 *
 * <p>The operating system releases it when its holder dies. Such locks belong to a whole process,
 * so threads of one process queue at a lock of their own first.
 */
public record StateLock(Path file, Duration patience) {

  private static final ReentrantLock THIS_PROCESS = new ReentrantLock();
  private static final long PAUSE_MILLIS = 20;

  /** What is done under the lock. */
  public interface Work<T> {
    T run() throws IOException;
  }

  public <T> T holding(Work<T> work) throws IOException {
    THIS_PROCESS.lock();
    try (FileChannel channel = FileChannel.open(OwnedFiles.file(file), StandardOpenOption.WRITE)) {
      take(channel);
      return work.run();
    } finally {
      THIS_PROCESS.unlock();
    }
  }

  private void take(FileChannel channel) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    FileLock lock = channel.tryLock();
    while (lock == null) {
      if (System.nanoTime() > deadline) {
        throw StartupProblem.failure(
            "Another dues process has been starting or stopping the database of this home for more"
                + " than "
                + patience.toSeconds()
                + " s: it holds "
                + file
                + ". Wait for it, or end it, and try again.");
      }
      Pause.millis(PAUSE_MILLIS);
      lock = channel.tryLock();
    }
  }
}
