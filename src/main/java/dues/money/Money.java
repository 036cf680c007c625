package dues.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in whole minor units of its currency: 20.65 UAH is {@code minor = 2065}, 3.226 KWD is
 * 3226, 100 JPY is 100.
 *
 * <p>The only class that divides or rounds. A share is kept as an exact sum over a divisor until
 * {@link #round}, which rounds once, half up on the absolute value: 40.00 × 16 over 31 = 20.6451…
 * becomes 20.65, and its negative −20.65. An amount beyond a {@code long} is refused, never
 * wrapped.
 */
public record Money(long minor, Currency currency) {

  /** The exact value {@code sum × times / divisor}, rounded once. */
  public static Money round(BigDecimal sum, int times, int divisor, Currency currency) {
    BigDecimal whole = times == 1 ? sum : sum.multiply(BigDecimal.valueOf(times));
    int digits = digits(currency);
    BigDecimal rounded =
        divisor == 1
            ? whole.setScale(digits, RoundingMode.HALF_UP)
            : whole.divide(BigDecimal.valueOf(divisor), digits, RoundingMode.HALF_UP);
    return new Money(minorOf(rounded, digits), currency);
  }

  /** A decimal rounded to the currency's minor units. */
  public static Money round(BigDecimal value, Currency currency) {
    return round(value, 1, 1, currency);
  }

  /** An amount that already has no more decimals than the currency; anything finer is an error. */
  public static Money of(BigDecimal amount, Currency currency) {
    int digits = digits(currency);
    return new Money(minorOf(amount.setScale(digits, RoundingMode.UNNECESSARY), digits), currency);
  }

  /** An amount in decimal text, as {@code of("20.65", UAH)}. */
  public static Money of(String amount, Currency currency) {
    return of(new BigDecimal(amount), currency);
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** Decimals of a currency: 2 for UAH, 0 for JPY, 3 for KWD. */
  public static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negate() {
    return new Money(Math.negateExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /** The lesser of two amounts. */
  public Money min(Money other) {
    return minor <= same(other).minor ? this : other;
  }

  /** The greater of two amounts. */
  public Money max(Money other) {
    return minor >= same(other).minor ? this : other;
  }

  /** The amount without its sign. */
  public Money absolute() {
    return isNegative() ? negate() : this;
  }

  /**
   * A price in text, with at least the currency's decimals: 500 UAH is 500.00, a finer price keeps
   * its own.
   */
  public static String priceText(BigDecimal price, Currency currency) {
    int digits = digits(currency);
    return (price.scale() < digits ? price.setScale(digits, RoundingMode.UNNECESSARY) : price)
        .toPlainString();
  }

  /** The amount with the currency's decimals, as {@code -0.05}. */
  public String text() {
    return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
  }

  public BigDecimal value() {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  @Override
  public String toString() {
    return text() + " " + currency.getCurrencyCode();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts of two currencies meet: "
              + this
              + " and "
              + other
              + "; a contract has one currency.");
    }
    return other;
  }

  private static long minorOf(BigDecimal scaled, int digits) {
    return scaled.scaleByPowerOfTen(digits).longValueExact();
  }
}
