package dues.source.hostile;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A hostile delivery.
 *
 * @param path what the source's sheet names
 * @param maker makes it in {@code exports} of a home
 * @param refusal a part of what the operator reads
 */
record HostileCase(String path, Maker maker, String refusal) {

  /** Makes files in a folder. */
  interface Maker {
    void make(Path exports) throws IOException;
  }
}
