package dues.store;

import dues.money.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Numbers as the core wants them: without the zeros that a column of six decimals adds. */
final class Decimal {

  private Decimal() {}

  static @Nullable BigDecimal of(ResultSet row, int column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : Decimals.normal(value);
  }
}
