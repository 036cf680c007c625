package dues.money;

import java.math.BigDecimal;

/**
 * Exact decimals for prices, quantities and percents, in one form for one value: 5, 5.0 and 5.00
 * are all 5.
 *
 * <p>Two facts are the same when their normal forms are equal, so a price written "100" and
 * "100.00" cuts no month.
 */
public final class Decimals {
  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Decimals() {}

  /** The normal form: no trailing zeros, no exponent. */
  public static BigDecimal normal(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? new BigDecimal(stripped.toBigIntegerExact()) : stripped;
  }

  public static BigDecimal of(String text) {
    return normal(new BigDecimal(text));
  }

  /** Whether two decimals are the same number. */
  public static boolean same(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }
}
