package dues.recount;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact quotient of whole numbers: 10/31 stays 10/31 until {@link #rounded()}. */
record Fraction(BigInteger above, BigInteger below) {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    above = above.divide(divisor);
    below = below.divide(divisor);
  }

  static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Fraction of(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    return new Fraction(
        value.movePointRight(value.scale()).toBigIntegerExact(),
        BigInteger.TEN.pow(Math.max(0, value.scale())));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction by(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  int signum() {
    return above.signum();
  }

  /** Half-up to two places on the absolute value. */
  Fraction rounded() {
    BigInteger twice = above.abs().multiply(BigInteger.valueOf(200)).add(below);
    BigInteger hundredths = twice.divide(below.multiply(BigInteger.TWO));
    return new Fraction(
        hundredths.multiply(BigInteger.valueOf(above.signum())), BigInteger.valueOf(100));
  }

  /** Two places, as amounts are exported. */
  String money() {
    Fraction cents = rounded().times(of(100));
    return new BigDecimal(cents.above).movePointLeft(2).setScale(2).toPlainString();
  }

  /** A decimal without trailing zeros, as quantities, prices and percentages are exported. */
  String plain() {
    BigDecimal value = new BigDecimal(above).divide(new BigDecimal(below)).stripTrailingZeros();
    return value.toPlainString();
  }
}
