package dues.recount;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A pocket calculator with exact fractions: + - * / and brackets; {@code r(…)} rounds half-up to
 * two places.
 *
 * <p>{@code r(50.00 * 2 / 31) - r(50.00 * 1 / 31)} is 3.23 − 1.61 = 1.62.
 */
final class Arithmetic {
  private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|r\\(|[-+*/()]");

  private final List<String> tokens;
  private int at;

  private Arithmetic(String expression) {
    tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    if (!String.join("", tokens).equals(expression.replace(" ", ""))) {
      throw new IllegalArgumentException("not an expression: " + expression);
    }
  }

  static Fraction of(String expression) {
    Arithmetic arithmetic = new Arithmetic(expression);
    Fraction value = arithmetic.sum();
    if (arithmetic.at < arithmetic.tokens.size()) {
      throw new IllegalArgumentException("unbalanced: " + expression);
    }
    return value;
  }

  private Fraction sum() {
    Fraction value = product();
    while (next("+") || next("-")) {
      String sign = tokens.get(at++);
      Fraction term = product();
      value = sign.equals("+") ? value.plus(term) : value.minus(term);
    }
    return value;
  }

  private Fraction product() {
    Fraction value = factor();
    while (next("*") || next("/")) {
      String sign = tokens.get(at++);
      Fraction factor = factor();
      value = sign.equals("*") ? value.times(factor) : value.by(factor);
    }
    return value;
  }

  private Fraction factor() {
    String token = tokens.get(at++);
    if (!token.equals("(") && !token.equals("r(")) {
      return Fraction.of(token);
    }
    Fraction value = sum();
    if (!next(")")) {
      throw new IllegalArgumentException("a bracket is not closed: " + tokens);
    }
    at++;
    return token.equals("r(") ? value.rounded() : value;
  }

  private boolean next(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }
}
