package dues.source.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operations on texts, each with a longest result and a most number of steps. */
final class Texts {

  static final int LONGEST = 32_767;
  private static final int LONGEST_PATTERN = 200;
  private static final int MOST_STEPS = 200_000;

  private Texts() {}

  static String of(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal exact = ExactArithmetic.exact(number);
      return exact == null ? "" : exact.toPlainString();
    }
    requirePlain(value);
    return value == null ? "" : bounded(value.toString());
  }

  /** Refuses what is no text, number, date or yes and no, before anything asks how it reads. */
  static void requirePlain(@Nullable Object value) {
    if (value == null) {
      return;
    }
    boolean plain =
        value instanceof CharSequence
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof LocalDate
            || value instanceof Pattern;
    if (!plain) {
      throw new IllegalArgumentException(
          "a value is a "
              + value.getClass().getSimpleName()
              + "; expected a number, a date or a text");
    }
  }

  static String bounded(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a text is longer than " + LONGEST + " characters");
    }
    return text;
  }

  static String joined(String left, String right) {
    if (left.length() + right.length() > LONGEST) {
      throw new IllegalArgumentException("a text is longer than " + LONGEST + " characters");
    }
    return left + right;
  }

  static String replace(String text, String old, String fresh) {
    if (old.isEmpty()) {
      throw new IllegalArgumentException("replace() of an empty text");
    }
    long count = 0;
    for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
      count++;
    }
    if (text.length() + count * (fresh.length() - old.length()) > LONGEST) {
      throw new IllegalArgumentException("a text is longer than " + LONGEST + " characters");
    }
    return text.replace(old, fresh);
  }

  static boolean matches(String text, String pattern) {
    return matcher(text, pattern).matches();
  }

  static String replaceAll(String text, String pattern, String fresh, boolean onlyFirst) {
    Matcher matcher = matcher(text, pattern);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(replaced, fresh);
      if (replaced.length() > LONGEST || onlyFirst) {
        break;
      }
    }
    matcher.appendTail(replaced);
    return bounded(replaced.toString());
  }

  private static Matcher matcher(String text, String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      throw new IllegalArgumentException(
          "a regular expression is longer than " + LONGEST_PATTERN + " characters");
    }
    return Pattern.compile(pattern).matcher(new Counted(bounded(text), new int[] {MOST_STEPS}));
  }

  /** A text that may be looked at only so often: what stops (a+)+b. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final int[] left;

    Counted(String text, int[] left) {
      this.text = text;
      this.left = left;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new IllegalArgumentException(
            "a regular expression takes more than " + MOST_STEPS + " steps");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), left);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
