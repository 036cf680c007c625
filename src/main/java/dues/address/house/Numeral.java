package dues.address.house;

import org.jspecify.annotations.Nullable;

/**
 * A number with its letter, or a range of numbers: {@code 12А}, {@code 24-28}. Leading zeros are
 * gone; the letter is as the reader met it, {@link #text} writes it in a country's style.
 */
public record Numeral(String number, @Nullable String to, String letter) {
  public Numeral {
    number = withoutZeros(number);
    to = to == null ? null : withoutZeros(to);
  }

  public static Numeral of(String number) {
    return new Numeral(number, null, "");
  }

  Numeral withLetter(String added) {
    return new Numeral(number, to, letter + added);
  }

  Numeral upTo(String last) {
    return new Numeral(number, last, letter);
  }

  Numeral styled(@Nullable LetterStyle style) {
    if (letter.isEmpty()) {
      return this;
    }
    return new Numeral(
        number, to, (style == null ? LetterStyle.ofLetter(letter) : style).write(letter));
  }

  String text() {
    return to == null ? number + letter : number + "-" + to + letter;
  }

  /** {@code 25-11} is rather a house and its flat: a range has one side of the street. */
  public boolean isPair() {
    return to != null && (isAtLeast(number, to) || isOdd(number) != isOdd(to));
  }

  private static boolean isAtLeast(String one, String other) {
    var longer = one.length() - other.length();
    return longer > 0 || (longer == 0 && one.compareTo(other) >= 0);
  }

  private static boolean isOdd(String number) {
    return number.charAt(number.length() - 1) % 2 == 1;
  }

  private static String withoutZeros(String digits) {
    var start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
