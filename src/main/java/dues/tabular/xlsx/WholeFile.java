package dues.tabular.xlsx;

import dues.tabular.CountingStream;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file of a workbook, from which parts are read here and there: it has to stay the one that was
 * opened until the last of them is read. By its size, its times and its identity a change is
 * noticed; its bytes are digested once.
 */
final class WholeFile {

  private final String name;
  private final Path path;
  private final List<Object> atFirst;
  private @Nullable Fingerprint fingerprint;

  private WholeFile(String name, Path path) throws IOException {
    this.name = name;
    this.path = path;
    this.atFirst = stamp(path);
  }

  /** The file as it is now. */
  static WholeFile of(String name, Path path) throws IOException {
    return new WholeFile(name, path);
  }

  private static List<Object> stamp(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return List.of(
        now.size(), now.lastModifiedTime(), Objects.requireNonNullElse(now.fileKey(), path));
  }

  /**
   * Its fingerprint with a number of rows.
   *
   * @throws FileFault where it is no longer the file that was opened
   */
  Fingerprint fingerprint(Digest digest, long rows) throws IOException {
    Fingerprint known = fingerprint;
    if (known == null || (digest == Digest.SHA256 && known.hash() == null)) {
      known = read(digest);
    }
    fingerprint = known;
    if (!stamp(path).equals(atFirst)) {
      throw new FileFault(
          FileFault.Kind.TRUNCATED,
          name,
          0,
          "changed while it was read: "
              + atFirst.get(0)
              + " bytes at first; expected a finished file");
    }
    return known.withRows(rows);
  }

  private Fingerprint read(Digest digest) throws IOException {
    try (CountingStream in = new CountingStream(Files.newInputStream(path), digest)) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer, 0, buffer.length) >= 0) {
        // reading is what digests it
      }
      return in.fingerprint(0);
    }
  }
}
