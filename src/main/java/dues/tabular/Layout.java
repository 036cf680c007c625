package dues.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written. Of a workbook only its numbers are written so, to be read like those
 * that it has as texts.
 *
 * @param charset UTF-8 or one with a byte a character; a byte order mark at the start is skipped
 * @param delimiter between cells
 * @param quote around cells, or null where quotes are ordinary characters
 * @param decimal between the digits of a number, a point or a comma
 * @param repeatable header names that may stand twice; the second is called {@code name#2}
 */
public record Layout(
    Charset charset,
    char delimiter,
    @Nullable Character quote,
    char decimal,
    Set<String> repeatable) {

  private static final String ASCII = "\n\r\t ,;|\"'0Az";

  /** UTF-8, comma, double quotes: RFC 4180. */
  public static final Layout RFC4180 = new Layout(StandardCharsets.UTF_8, ',', '"', '.', Set.of());

  public Layout {
    repeatable = Set.copyOf(repeatable);
  }

  /** The same with header names that may stand twice. */
  public Layout withRepeatable(Set<String> names) {
    return new Layout(charset, delimiter, quote, decimal, names);
  }

  /**
   * Throws IllegalArgumentException for a charset in which a line end or a delimiter is not one
   * byte of its own, such as UTF-16.
   */
  public static void requireReadable(Charset charset) {
    boolean oneByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    if (!charset.equals(StandardCharsets.UTF_8)
        && !(oneByte
            && Arrays.equals(ASCII.getBytes(charset), ASCII.getBytes(StandardCharsets.US_ASCII)))) {
      throw new IllegalArgumentException(charset.name());
    }
  }
}
