package dues.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A row as it stood in its file, without its line end. Kept in bytes until somebody wants to read
 * it, because most rows go to the database as they are.
 */
public final class RawText {

  private final byte[] bytes;
  private final Charset charset;

  private RawText(byte[] bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
  }

  /** Of decoded text. */
  public static RawText of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Takes ownership of bytes that were found to be of a charset. */
  public static RawText of(byte[] bytes, Charset charset) {
    return new RawText(bytes, charset);
  }

  /** How many bytes are kept. */
  public int size() {
    return bytes.length;
  }

  /** The decoded text. */
  public String text() {
    return new String(bytes, charset);
  }

  /** The text in UTF-8; do not change it. */
  public ByteBuffer utf8() {
    return ByteBuffer.wrap(
        charset.equals(StandardCharsets.UTF_8) ? bytes : text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text();
  }
}
