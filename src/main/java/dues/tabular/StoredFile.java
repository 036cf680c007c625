package dues.tabular;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file, or of one in an archive.
 *
 * @param name as the operator knows it
 * @param bytes opens it anew
 * @param size in bytes, asked before and after it is read
 */
public record StoredFile(String name, Bytes bytes, Size size) {

  /** Opens a file. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /** Measures a file. */
  public interface Size {
    long now() throws IOException;
  }

  /** Refuses a file that has grown or shrunk since it was opened. */
  public void requireWhole(long expected, long read) throws IOException {
    if (read != expected || size.now() != expected) {
      throw new FileFault(
          FileFault.Kind.TRUNCATED,
          name,
          0,
          "changed while it was read: "
              + expected
              + " bytes at first, "
              + read
              + " read; expected a finished file");
    }
  }
}
