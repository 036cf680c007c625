package dues.tabular;

import org.jspecify.annotations.Nullable;

/** Writes cells as a CSV row, quoting those that need it. */
public final class CsvText {

  private CsvText() {}

  /**
   * The row without a line end. Without a quote character, delimiters and line ends in a cell
   * become spaces, because nothing else would read back.
   */
  public static String row(String[] cells, char delimiter, @Nullable Character quote) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        row.append(delimiter);
      }
      append(row, cells[i], delimiter, quote);
    }
    return row.toString();
  }

  private static void append(
      StringBuilder row, String cell, char delimiter, @Nullable Character quote) {
    if (quote == null) {
      row.append(cell.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' '));
    } else if (isPlain(cell, delimiter, quote)) {
      row.append(cell);
    } else {
      String mark = String.valueOf(quote);
      row.append(quote).append(cell.replace(mark, mark + mark)).append(quote);
    }
  }

  private static boolean isPlain(String cell, char delimiter, char quote) {
    return cell.indexOf(delimiter) < 0
        && cell.indexOf(quote) < 0
        && cell.indexOf('\n') < 0
        && cell.indexOf('\r') < 0;
  }
}
