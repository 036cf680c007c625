package dues.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A value that a report may be asked with, {@code :name} in its SQL: {@code {name: against, type:
 * month}} takes 2026-09 and binds 2026-09-01. One that nobody gives has its default, or is null.
 *
 * @param title how it is named to people
 * @param standard the default as it would be typed
 */
public record ReportParameter(
    String name, String title, ColumnType type, @Nullable String standard) {

  /** The value to bind; {@code typed} is null where nobody gave one. */
  public @Nullable Object value(@Nullable String typed) {
    String text = typed == null ? standard : typed;
    return text == null ? null : parse(text);
  }

  String databaseType() {
    return switch (type) {
      case TEXT -> "text";
      case DATE, MONTH -> "date";
      case INTEGER -> "bigint";
      case DECIMAL, MONEY -> "numeric";
    };
  }

  private Object parse(String text) {
    try {
      return switch (type) {
        case TEXT -> text;
        case DATE -> LocalDate.parse(text);
        case MONTH -> YearMonth.parse(text).atDay(1);
        case INTEGER -> Long.valueOf(text);
        case DECIMAL, MONEY -> new BigDecimal(text);
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new ReportFault(
          "Parameter '%s' is '%s'; expected %s.".formatted(name, text, expected()), e);
    }
  }

  private String expected() {
    return switch (type) {
      case TEXT -> "a text";
      case DATE -> "a day such as 2026-10-31";
      case MONTH -> "a month such as 2026-10";
      case INTEGER -> "a whole number such as 50";
      case DECIMAL, MONEY -> "a number such as 0.5";
    };
  }
}
