package dues.platform.system;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A short sleep between two looks at something that another process changes. */
public final class Pause {

  private Pause() {}

  public static void millis(long millis) throws IOException {
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
