package dues.matching.truth;

import java.util.Random;

/** A slip of the pen: a letter dropped, doubled, replaced by another of the word, or swapped. */
final class Slip {

  private Slip() {}

  static String in(String word, Random random) {
    if (word.length() < 4) {
      return word;
    }
    var at = 1 + random.nextInt(word.length() - 2);
    var before = word.substring(0, at);
    var letter = word.charAt(at);
    var after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + other(letter, random) + after;
      default -> before + after.charAt(0) + letter + after.substring(1);
    };
  }

  private static char other(char letter, Random random) {
    var base = Character.isDigit(letter) ? '0' : letter < 'z' ? 'a' : 'а';
    var other = (char) (base + random.nextInt(base == '0' ? 10 : 26));
    return other == letter ? (char) (base + 1) : other;
  }
}
