package dues.store.export;

import dues.store.export.Column.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a list of columns as words: <code>"contract amount:AMOUNT days:COUNT"</code>, TEXT where
 * nothing is said.
 */
public final class Columns {

  private Columns() {}

  /** The columns that the words name. */
  public static List<Column> of(String words) {
    return Arrays.stream(words.strip().split("\\s+", -1)).map(Columns::column).toList();
  }

  private static Column column(String word) {
    int colon = word.indexOf(':');
    return colon < 0
        ? new Column(word, Kind.TEXT)
        : new Column(word.substring(0, colon), Kind.valueOf(word.substring(colon + 1)));
  }
}
