package dues.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY … FROM STDIN}: values separated by tabs, {@code \N} for
 * null, backslash, tab and line ends escaped. Bytes go out as soon as a buffer is full, so that the
 * server works while the next rows are written.
 */
final class CopyText {

  private static final int BUFFER_BYTES = 1 << 16;

  /** A long text is written in parts that fit. */
  private static final int MOST_CHARS = 1 << 13;

  private static final int MOST_BYTES_A_CHAR = 4;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int length;
  private boolean rowBegun;

  CopyText(OutputStream out) {
    this.out = out;
  }

  void value(@Nullable Object value) {
    require(3);
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

  /** A text that is in UTF-8 already. */
  void utf8(ByteBuffer text) {
    require(1);
    if (rowBegun) {
      buffer[length++] = '\t';
    }
    rowBegun = true;
    byte[] bytes = text.array();
    int end = text.arrayOffset() + text.limit();
    for (int from = text.arrayOffset(); from < end; from += MOST_CHARS) {
      int to = Math.min(end, from + MOST_CHARS);
      require((to - from) * 2);
      int at = length;
      for (int i = from; i < to; i++) {
        byte b = bytes[i];
        if (b > '\r' ? b != '\\' : b < 0) {
          buffer[at++] = b;
        } else {
          at = control((char) b, at);
        }
      }
      length = at;
    }
  }

  void endRow() {
    require(1);
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

  /** Makes room for so many bytes. */
  private void require(int bytes) {
    if (length + bytes > BUFFER_BYTES) {
      flush();
    }
  }

  private void escaped(String text) {
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + MOST_CHARS);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      require((to - from) * MOST_BYTES_A_CHAR);
      escaped(text, from, to);
      from = to;
    }
  }

  /** The buffer has room for all of it; a local index keeps this loop, the hottest of all, fast. */
  private void escaped(String text, int from, int to) {
    byte[] bytes = buffer;
    int at = length;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > '\r' && c < 0x80 && c != '\\') {
        bytes[at++] = (byte) c;
      } else if (c < 0x80) {
        at = control(c, at);
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | (c >> 6));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isSurrogate(c)) {
        boolean whole = i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1));
        at = beyond(whole ? text.substring(i, i + 2) : "?", at);
        i += whole ? 1 : 0;
      } else {
        bytes[at++] = (byte) (0xE0 | (c >> 12));
        bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    length = at;
  }

  private int control(char c, int from) {
    int at = from;
    char escape =
        switch (c) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (escape != 0) {
      buffer[at++] = '\\';
    }
    buffer[at++] = (byte) (escape == 0 ? c : escape);
    return at;
  }

  /** A character of two, which takes four bytes; half of one is a question mark. */
  private int beyond(String character, int at) {
    byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    return at + bytes.length;
  }
}
