package dues.store;

import dues.period.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the core counts them, days since 1970, and as the database does. Queries select {@code
 * date - date '1970-01-01'}.
 */
final class Days {

  private static final int KEPT = 512;
  private static final @Nullable Text[] TEXTS = new Text[KEPT];

  private Days() {}

  private record Text(int day, String text) {}

  /** SQL for a date column as a day number. */
  static String sql(String column) {
    return "(" + column + " - date '1970-01-01')";
  }

  /** A first day; null is since ever. */
  static int from(ResultSet row, int column) throws SQLException {
    int day = row.getInt(column);
    return row.wasNull() ? DateRange.BEGINNING : day;
  }

  /** The day after a last day; null is open. */
  static int to(ResultSet row, int column) throws SQLException {
    int day = row.getInt(column);
    return row.wasNull() ? DateRange.FOREVER : day;
  }

  /** Two neighbouring columns. */
  static DateRange range(ResultSet row, int fromColumn) throws SQLException {
    return new DateRange(from(row, fromColumn), to(row, fromColumn + 1));
  }

  /** The date as text; the rows of a run share a few, whose texts are kept. */
  static String text(int day) {
    int place = day & (KEPT - 1);
    Text text = TEXTS[place];
    if (text == null || text.day() != day) {
      text = new Text(day, LocalDate.ofEpochDay(day).toString());
      TEXTS[place] = text;
    }
    return text.text();
  }
}
