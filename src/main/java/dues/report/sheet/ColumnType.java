package dues.report.sheet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds. A cell's Java value is {@code String} for TEXT, the {@code LocalDate} itself
 * for DATE, the month's first day for MONTH, and {@code BigDecimal} for INTEGER, DECIMAL and MONEY.
 *
 * <p>MONEY has its currency's decimals (204.50 UAH, 205 JPY), DECIMAL no trailing zeros (0.5, 30).
 */
public enum ColumnType {
  TEXT(24),
  DATE(11),
  MONTH(9),
  INTEGER(9),
  DECIMAL(11),
  MONEY(14);

  private final int width;

  ColumnType(int width) {
    this.width = width;
  }

  /** Width in characters where the sheet names none. */
  public int width() {
    return width;
  }

  /** PostgreSQL's types that a column of this type may have in the report's SQL. */
  public Set<String> databaseTypes() {
    return switch (this) {
      case TEXT -> Set.of("text", "varchar", "bpchar", "name");
      case DATE, MONTH -> Set.of("date");
      case INTEGER, DECIMAL -> Set.of("int2", "int4", "int8", "numeric");
      case MONEY -> Set.of("numeric");
    };
  }

  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == MONEY;
  }

  public String sheetName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cell at the 1-based index, or null. */
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    return switch (this) {
      case TEXT -> row.getString(index);
      case DATE, MONTH -> row.getObject(index, LocalDate.class);
      case INTEGER, DECIMAL, MONEY -> row.getBigDecimal(index);
    };
  }

  /** The cell as CSV and the manifest show it; {@code currency} matters to MONEY alone. */
  public String text(Object value, @Nullable String currency) {
    return switch (this) {
      case TEXT, DATE -> value.toString();
      case MONTH -> value.toString().substring(0, 7);
      case INTEGER -> ((BigDecimal) value).toBigIntegerExact().toString();
      case DECIMAL -> plain((BigDecimal) value);
      case MONEY -> Currencies.text((BigDecimal) value, currency);
    };
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
