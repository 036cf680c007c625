package dues.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cursor over the rows of a table, in the order of the file and in bounded memory. */
public interface Rows extends AutoCloseable {

  Header header();

  /**
   * The next row, or null at the end. Blank lines are no rows.
   *
   * @throws FileFault where the file cannot be read on
   */
  @Nullable Row next() throws IOException;

  /** True where the header ends with the columns of a reject file, which are taken off. */
  default boolean isOfRejects() {
    return false;
  }

  /** Reads to the end without telling cells apart: encoding, row ends and fingerprint. */
  default void drain() throws IOException {
    while (next() != null) {
      // the end is what is wanted
    }
  }

  /** What was read; complete once {@link #next()} has answered null. */
  Fingerprint fingerprint();

  @Override
  void close() throws IOException;
}
