package dues.platform.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A short sleep between two looks at something that another process changes. */
final class Pause {

  private Pause() {}

  static void millis(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException)
          new InterruptedIOException("interrupted while waiting for the database")
              .initCause(stopped);
    }
  }
}
