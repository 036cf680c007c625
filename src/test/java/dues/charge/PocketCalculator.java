package dues.charge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Computes an explanation knowing its grammar alone: fractions with × / + −, parentheses, r(…) and
 * min(…), and after commas a discount or percent.
 *
 * <p>Where "=" stands, both sides must give the same. It shares nothing with the engine.
 */
public final class PocketCalculator {
  /** A fraction of integers. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    Fraction plus(Fraction o) {
      return new Fraction(
          top.multiply(o.bottom).add(o.top.multiply(bottom)), bottom.multiply(o.bottom));
    }

    Fraction minus(Fraction o) {
      return plus(new Fraction(o.top.negate(), o.bottom));
    }

    Fraction times(Fraction o) {
      return new Fraction(top.multiply(o.top), bottom.multiply(o.bottom));
    }

    Fraction over(Fraction o) {
      return new Fraction(top.multiply(o.bottom), bottom.multiply(o.top));
    }

    BigDecimal rounded(int digits) {
      return new BigDecimal(top).divide(new BigDecimal(bottom), digits, RoundingMode.HALF_UP);
    }

    static Fraction of(BigDecimal value) {
      return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
  }

  private static final Fraction HUNDRED = Fraction.of(new BigDecimal(100));

  private final String text;
  private final int digits;
  private int at;

  private PocketCalculator(String text, int digits) {
    this.text = text.replace(" ", "");
    this.digits = digits;
  }

  public static BigDecimal evaluate(String explanation, int digits) {
    int of = explanation.indexOf(" of ");
    if (of > 0 && explanation.substring(0, of).matches("-?[0-9.]+")) {
      BigDecimal part = new BigDecimal(explanation.substring(0, of));
      if (part.abs().compareTo(evaluate(explanation.substring(of + 4), digits).abs()) > 0) {
        throw new AssertionError(explanation + ": a part is more than the whole");
      }
      return part;
    }
    String[] clauses = explanation.split(", (?![^(]*\\))", -1);
    String[] sides = clauses[0].split("=", -1);
    Fraction value = new PocketCalculator(words(sides[0]), digits).whole();
    for (int i = 1; i < clauses.length; i++) {
      String clause = clauses[i];
      int sign = clause.indexOf('%');
      if (sign > 0) {
        Fraction percent = Fraction.of(new BigDecimal(clause.substring(0, sign).trim()));
        boolean discount = clause.endsWith("discount");
        value = value.times((discount ? HUNDRED.minus(percent) : percent).over(HUNDRED));
      }
    }
    BigDecimal amount = value.rounded(digits);
    for (int i = 1; i < sides.length; i++) {
      BigDecimal same = new PocketCalculator(words(sides[i]), digits).whole().rounded(digits);
      if (same.compareTo(amount) != 0) {
        throw new AssertionError(explanation + ": " + amount + " is not " + same);
      }
    }
    return amount;
  }

  private static String words(String expression) {
    return expression.replace("days", "").replace("day", "");
  }

  private Fraction whole() {
    Fraction value = sum();
    if (at != text.length()) {
      throw new AssertionError("cannot read '" + text.substring(at) + "' of " + text);
    }
    return value;
  }

  private Fraction sum() {
    Fraction value = product();
    while (at < text.length() && (next() == '+' || next() == '−')) {
      boolean plus = text.charAt(at++) == '+';
      Fraction other = product();
      value = plus ? value.plus(other) : value.minus(other);
    }
    return value;
  }

  private Fraction product() {
    Fraction value = factor();
    while (at < text.length() && (next() == '×' || next() == '/')) {
      boolean times = text.charAt(at++) == '×';
      Fraction other = factor();
      value = times ? value.times(other) : value.over(other);
    }
    return value;
  }

  private Fraction factor() {
    if (take("−")) {
      Fraction value = factor();
      return new Fraction(value.top().negate(), value.bottom());
    }
    if (take("r(")) {
      Fraction value = sum();
      take(")");
      return Fraction.of(value.rounded(digits));
    }
    if (take("min(")) {
      Fraction first = sum();
      take(",");
      Fraction second = sum();
      take(")");
      return first.minus(second).rounded(9).signum() < 0 ? first : second;
    }
    if (take("(")) {
      Fraction value = sum();
      take(")");
      return value;
    }
    int start = at;
    while (at < text.length() && (Character.isDigit(next()) || next() == '.' || next() == '-')) {
      at++;
    }
    return Fraction.of(new BigDecimal(text.substring(start, at)));
  }

  private char next() {
    return text.charAt(at);
  }

  private boolean take(String token) {
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }
}
