package dues.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY … FROM STDIN}: values separated by tabs, {@code \N} for
 * null, backslash, tab and line ends escaped. Bytes go out as soon as a buffer is full, so that the
 * server works while the next rows are written.
 */
final class CopyText {

  private static final int BUFFER_BYTES = 1 << 16;

  /** More than a character in UTF-8, a separator and an escape take. */
  private static final int ROOM = 8;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int length;
  private boolean rowBegun;

  CopyText(OutputStream out) {
    this.out = out;
  }

  void value(@Nullable Object value) {
    require();
    if (rowBegun) {
      buffer[length++] = '\t';
    }
    rowBegun = true;
    if (value == null) {
      buffer[length++] = '\\';
      buffer[length++] = 'N';
    } else {
      escaped(value.toString());
    }
  }

  void endRow() {
    require();
    buffer[length++] = '\n';
    rowBegun = false;
  }

  /** Rows that were put into this format before. */
  void rows(ByteArrayOutputStream text) {
    flush();
    try {
      text.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void flush() {
    try {
      out.write(buffer, 0, length);
      length = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void require() {
    if (length > BUFFER_BYTES - ROOM) {
      flush();
    }
  }

  private void escaped(String text) {
    int count = text.length();
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      require();
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        buffer[length++] = (byte) (0xC0 | (c >> 6));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isSurrogate(c)) {
        i += beyond(text.substring(i, Math.min(i + 2, count)));
      } else {
        buffer[length++] = (byte) (0xE0 | (c >> 12));
        buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
      }
    }
  }

  private void ascii(char c) {
    if (c > '\r' && c != '\\') {
      buffer[length++] = (byte) c;
      return;
    }
    switch (c) {
      case '\\' -> escape('\\');
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      default -> buffer[length++] = (byte) c;
    }
  }

  private void escape(char c) {
    buffer[length++] = '\\';
    buffer[length++] = (byte) c;
  }

  /** A character of two; half of one is written as a question mark. Answers how many to skip. */
  private int beyond(String pair) {
    boolean whole = pair.length() == 2 && Character.isSurrogatePair(pair.charAt(0), pair.charAt(1));
    byte[] bytes = (whole ? pair : "?").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return whole ? 1 : 0;
  }
}
