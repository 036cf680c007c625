package dues.source.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads exact numbers: an optional sign, digits, one decimal separator, at most six decimals and
 * thirteen digits before them, so that numeric(19,6) holds them. Spaces (also non-breaking ones)
 * may stand between groups of three digits: {@code 1 234,50}. No exponents.
 */
public final class Decimals {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_WHOLE_DIGITS = 13;
  private static final int DIGITS_OF_A_LONG = 18;

  private Decimals() {}

  /** The number, or null where the text is none. */
  public static @Nullable BigDecimal parse(String text, char separator) {
    int length = text.length();
    int at = 0;
    boolean negative = false;
    if (length > 0 && (isMinus(text.charAt(0)) || text.charAt(0) == '+')) {
      negative = text.charAt(0) != '+';
      at = 1;
    }
    long unscaled = 0;
    int whole = 0;
    int decimals = -1;
    int significant = 0;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (decimals >= 0) {
          decimals++;
          if (decimals > MOST_DECIMALS) {
            if (c != '0') {
              return null;
            }
            continue;
          }
        } else {
          whole++;
        }
        significant += significant == 0 && c == '0' ? 0 : 1;
        unscaled = unscaled * 10 + (c - '0');
      } else if (c == separator && decimals < 0) {
        decimals = 0;
      } else if (!isSpace(c) || !endsGroup(text, at, whole, decimals)) {
        return null;
      }
    }
    int scale = Math.min(MOST_DECIMALS, Math.max(0, decimals));
    boolean anyDigit = whole > 0 || decimals > 0;
    if (!anyDigit || decimals == 0 || significant - scale > MOST_WHOLE_DIGITS) {
      return null;
    }
    if (significant > DIGITS_OF_A_LONG) {
      return exact(text, separator);
    }
    return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
  }

  /** For the few numbers whose digits do not fit a long; the text is known to be a number. */
  private static BigDecimal exact(String text, char separator) {
    StringBuilder plain = new StringBuilder();
    int end = Math.min(text.length(), text.indexOf(separator) + 1 + MOST_DECIMALS);
    for (int i = 0; i < (text.indexOf(separator) < 0 ? text.length() : end); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
      } else if (c == separator) {
        plain.append('.');
      } else if (isMinus(c)) {
        plain.append('-');
      }
    }
    return new BigDecimal(plain.toString());
  }

  /** A space is one between thousands: one to three digits before the first, three after each. */
  private static boolean endsGroup(String text, int at, int wholeBefore, int decimals) {
    if (decimals >= 0 || wholeBefore == 0 || at + 3 >= text.length() + 0) {
      return false;
    }
    int digits = 0;
    int next = at + 1;
    while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
      digits++;
      next++;
    }
    return digits == 3 && leadingGroup(text) <= 3;
  }

  private static int leadingGroup(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && !isSpace(text.charAt(i)); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }
}
