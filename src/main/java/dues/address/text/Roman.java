package dues.address.text;

import java.util.Locale;

/**
 * Roman numerals in names: {@code XXII} is 22, in Latin letters or in their Cyrillic look-alikes. A
 * single letter is none, because it is an initial more often; small Latin ones are words.
 */
final class Roman {
  private static final String DIGITS = "ivxl";
  private static final int[] VALUES = {1, 5, 10, 50};

  private Roman() {}

  /** The ordinal that a word is, or none. */
  static Senses senses(String word) {
    var isShouted = word.equals(word.toUpperCase(Locale.ROOT));
    if (word.length() < 2 || !(isShouted || Scripts.isCyrillic(word))) {
      return Senses.NONE;
    }
    var number = value(Scripts.toLatin(word).toLowerCase(Locale.ROOT));
    return number == 0
        ? Senses.NONE
        : Senses.of(new Sense(Meaning.ORDINAL, String.valueOf(number), word));
  }

  private static int value(String letters) {
    var sum = 0;
    var last = 0;
    for (var i = letters.length() - 1; i >= 0; i--) {
      var digit = DIGITS.indexOf(letters.charAt(i));
      if (digit < 0) {
        return 0;
      }
      var value = VALUES[digit];
      sum += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return sum;
  }
}
