package dues.tabular.csv;

import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.Table;
import java.io.IOException;
import java.io.InputStream;

/**
 * A CSV file, or one in a zip.
 *
 * @param bytes opens the file anew
 * @param size of the file in bytes, asked before and after it is read
 */
public record CsvTable(String file, Bytes bytes, Size size, Layout layout) implements Table {

  /** Opens a file. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /** Measures a file. */
  public interface Size {
    long now() throws IOException;
  }

  @Override
  public Rows open(long afterLine) throws IOException {
    InputStream stream = bytes.open();
    try {
      return new CsvRows(this, stream, size.now(), afterLine);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /** Refuses a file that has grown or shrunk since it was opened. */
  void requireWhole(long expected, long read) throws IOException {
    if (read != expected || size.now() != expected) {
      throw new FileFault(
          FileFault.Kind.TRUNCATED,
          file,
          0,
          "changed while it was read: "
              + expected
              + " bytes at first, "
              + read
              + " read; expected a finished file");
    }
  }
}
