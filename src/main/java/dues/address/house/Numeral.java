package dues.address.house;

import java.math.BigInteger;
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

  /** {@code корпус 0} says that there is none. */
  boolean isZero() {
    return number.equals("0") && to == null && letter.isEmpty();
  }

  String text() {
    return to == null ? number + letter : number + "-" + to + letter;
  }

  /**
   * {@code 25-11} is rather a house and its flat: the houses of {@code 24-28} stand on one side of
   * a street, in this order.
   */
  public boolean isPair() {
    if (to == null) {
      return false;
    }
    var first = new BigInteger(number);
    var last = new BigInteger(to);
    return first.compareTo(last) >= 0 || first.testBit(0) != last.testBit(0);
  }

  private static String withoutZeros(String digits) {
    var start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
