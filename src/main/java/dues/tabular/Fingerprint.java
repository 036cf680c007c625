package dues.tabular;

import org.jspecify.annotations.Nullable;

/**
 * By what a file is known again.
 *
 * @param hash SHA-256 of all its bytes, in lower-case hexadecimal digits; null unless it was asked
 *     for
 * @param crc32 of all its bytes
 * @param size in bytes
 * @param rows rows read, without the header
 */
public record Fingerprint(@Nullable String hash, long crc32, long size, long rows) {

  /** The hash of a reading that was asked for it. */
  public String sha256() {
    if (hash == null) {
      throw new IllegalStateException("read without its hash");
    }
    return hash;
  }

  /** The same with another number of rows. */
  public Fingerprint withRows(long count) {
    return new Fingerprint(hash, crc32, size, count);
  }
}
