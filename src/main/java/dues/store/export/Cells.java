package dues.store.export;

import dues.money.Decimals;
import dues.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Writes the values of a row as an export shows them. */
final class Cells {

  private static final int MONTH_LENGTH = "2026-10".length();

  private Cells() {}

  static @Nullable String text(ResultSet row, Column column, StatusNames statuses)
      throws SQLException {
    return switch (column.kind()) {
      case TEXT, COUNT -> row.getString(column.name());
      case STATUS -> status(row, statuses);
      case DATE -> date(row, column);
      case MONTH -> month(date(row, column));
      case AMOUNT -> amount(row, column);
      case NUMBER -> number(row.getBigDecimal(column.name()));
      case BOOLEAN ->
          row.getObject(column.name()) == null
              ? null
              : String.valueOf(row.getBoolean(column.name()));
    };
  }

  private static @Nullable String status(ResultSet row, StatusNames statuses) throws SQLException {
    String code = row.getString("raw_status");
    return code == null ? null : statuses.canonical(row.getString("source"), code);
  }

  private static @Nullable String date(ResultSet row, Column column) throws SQLException {
    LocalDate date = row.getObject(column.name(), LocalDate.class);
    return date == null ? null : date.toString();
  }

  private static @Nullable String month(@Nullable String date) {
    return date == null ? null : date.substring(0, MONTH_LENGTH);
  }

  private static @Nullable String amount(ResultSet row, Column column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column.name());
    return amount == null
        ? null
        : Money.round(amount, Currency.getInstance(row.getString("currency"))).text();
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.normal(number).toPlainString();
  }
}
