package dues.report.format;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** opencsv's quoting of one cell, as UTF-8: {@code a,"b"} is {@code "a,""b"""}. */
final class CsvCell extends CSVWriter {

  private final StringBuilder line = new StringBuilder();
  private final String[] cell = new String[1];

  CsvCell() {
    super(
        Writer.nullWriter(),
        DEFAULT_SEPARATOR,
        DEFAULT_QUOTE_CHARACTER,
        DEFAULT_QUOTE_CHARACTER,
        "");
  }

  byte[] of(String text) {
    line.setLength(0);
    cell[0] = text;
    try {
      writeNext(cell, false, line);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot take a text", e);
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }
}
