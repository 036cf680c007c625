package dues.tabular.guard;

import dues.tabular.FileFault;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Refuses a compressed entry that unpacks to far more than any export does: more than 200 times its
 * size once it is beyond 16 mebibytes, or beyond 16 gibibytes at all.
 */
public final class Inflated extends FilterInputStream {

  private static final long HARMLESS = 16L << 20;
  private static final long MOST = 16L << 30;
  private static final int RATIO = 200;

  private final String file;
  private final long compressed;
  private long size;

  /**
   * Guards an entry.
   *
   * @param compressed its size in the archive, which cannot be more than the archive's
   */
  public Inflated(InputStream in, String file, long compressed) {
    super(in);
    this.file = file;
    this.compressed = Math.max(1, compressed);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, from, length);
    } catch (ZipException | EOFException e) {
      throw new FileFault(
          FileFault.Kind.TRUNCATED,
          file,
          0,
          "cannot be unpacked ("
              + (e.getMessage() == null ? "it ends too early" : e.getMessage())
              + "); expected a whole zip");
    }
    size += Math.max(0, read);
    if (size > MOST || (size > HARMLESS && size / compressed > RATIO)) {
      throw new FileFault(
          FileFault.Kind.CONTAINER,
          file,
          0,
          "unpacks to more than " + RATIO + " times its size; expected an export, not a zip bomb");
    }
    return read;
  }
}
