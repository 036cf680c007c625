package dues.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY … FROM STDIN}: values separated by tabs, {@code \N} for
 * null, backslash, tab and line ends escaped. Reused from chunk to chunk.
 */
final class CopyText {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean rowBegun;

  void value(@Nullable Object value) {
    if (rowBegun) {
      text.append('\t');
    }
    rowBegun = true;
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof String string) {
      escaped(string);
    } else if (value instanceof Number || value instanceof LocalDate || value instanceof Boolean) {
      text.append(value);
    } else {
      escaped(value.toString());
    }
  }

  void endRow() {
    text.append('\n');
    rowBegun = false;
  }

  byte[] bytes() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    text.setLength(0);
    return bytes;
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
