package dues.tabular.csv;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cells of a CSV row apart. Rows with quoted cells go through opencsv's RFC 4180 parser
 * (its other parser takes a backslash for an escape); rows without are split at the delimiter,
 * which means the same and is several times as fast.
 */
final class RowCells {

  private final char delimiter;
  private final @Nullable Character quote;
  private final RFC4180Parser parser;
  private int expected = 16;

  RowCells(char delimiter, @Nullable Character quote) {
    this.delimiter = delimiter;
    this.quote = quote;
    this.parser =
        new RFC4180ParserBuilder()
            .withSeparator(delimiter)
            .withQuoteChar(quote == null ? ICSVParser.DEFAULT_QUOTE_CHARACTER : quote)
            .build();
  }

  String[] split(RowBytes row, RowText text) throws IOException {
    if (!row.isQuoted()) {
      return atDelimiters(row, text);
    }
    String whole = text.decode(row);
    return row.hasStrayQuote() || row.isBroken() ? tolerant(whole) : parser.parseLine(whole);
  }

  /** Cell by cell, because most cells are ASCII even in a row that is not. */
  private String[] atDelimiters(RowBytes row, RowText text) throws IOException {
    byte[] bytes = row.buffer();
    byte mark = (byte) delimiter;
    String[] cells = new String[expected];
    int count = 0;
    int from = row.start();
    for (int i = from; i <= row.end(); i++) {
      if (i == row.end() || bytes[i] == mark) {
        if (count == cells.length) {
          cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[count++] = text.decode(row, from, i);
        from = i + 1;
      }
    }
    expected = Math.max(2, count);
    return count == cells.length ? cells : Arrays.copyOf(cells, count);
  }

  /** A quote opens a cell only as its first character; what follows a closing quote is kept. */
  private String[] tolerant(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean open = false;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuote(c) && open) {
        boolean doubled = i + 1 < text.length() && isQuote(text.charAt(i + 1));
        open = doubled;
        if (doubled) {
          cell.append(c);
          i++;
        }
      } else if (isQuote(c) && fresh) {
        open = true;
      } else if (c == delimiter && !open) {
        cells.add(cell.toString());
        cell.setLength(0);
        fresh = true;
        continue;
      } else {
        cell.append(c);
      }
      fresh = false;
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }

  private boolean isQuote(char c) {
    return quote != null && quote == c;
  }
}
