package dues.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Counts and digests what is read through it. */
public final class CountingStream extends FilterInputStream {

  private final CRC32 sum = new CRC32();
  private final @Nullable MessageDigest digest;
  private long size;

  public CountingStream(InputStream in, Digest asked) {
    super(in);
    try {
      digest = asked == Digest.SHA256 ? MessageDigest.getInstance("SHA-256") : null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      sum.update(bytes, from, read);
      if (digest != null) {
        digest.update(bytes, from, read);
      }
      size += read;
    }
    return read;
  }

  public long size() {
    return size;
  }

  /** Of everything read so far; ask once. */
  public Fingerprint fingerprint(long rows) {
    String hash = digest == null ? null : HexFormat.of().formatHex(digest.digest());
    return new Fingerprint(hash, sum.getValue(), size, rows);
  }
}
