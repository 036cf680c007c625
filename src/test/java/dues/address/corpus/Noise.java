package dues.address.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What keyboards, exports and hurry do to a text without changing what it says. */
final class Noise {
  private static final Map<Character, Character> LOOK_ALIKES =
      Map.of('а', 'a', 'е', 'e', 'о', 'o', 'р', 'p', 'с', 'c', 'у', 'y', 'х', 'x', 'і', 'i');

  private Noise() {}

  static String harmless(String text, Random random) {
    var noisy = text;
    if (random.nextInt(3) == 0) {
      noisy = noisy.replace('ё', 'е').replace('Ё', 'Е');
    }
    return switch (random.nextInt(12)) {
      case 0 -> noisy.toUpperCase(Locale.ROOT);
      case 1 -> lookAlikes(noisy, random);
      case 2 -> noisy.replace(' ', '\u00a0');
      case 3 -> noisy.replace('-', '–');
      case 4 -> noisy.replace(", ", ",");
      case 5 -> "  " + noisy.replace(" ", "  ");
      case 6 -> noisy.replace(", ", " , ");
      default -> noisy;
    };
  }

  private static String lookAlikes(String text, Random random) {
    var cyrillic = text.chars().anyMatch(c -> c >= 0x400 && c <= 0x52f);
    var noisy = new StringBuilder(text);
    for (var i = 0; cyrillic && i < text.length(); i++) {
      if (random.nextInt(4) == 0) {
        noisy.setCharAt(i, LOOK_ALIKES.getOrDefault(text.charAt(i), text.charAt(i)));
      }
    }
    return noisy.toString();
  }

  /** One letter of a word with at least six is missing, doubled or swapped. */
  static String typo(String text, Random random) {
    for (var tries = 0; tries < 20; tries++) {
      var at = 2 + random.nextInt(Math.max(1, text.length() - 4));
      if (at + 3 < text.length()
          && text.substring(at - 2, at + 3).chars().allMatch(Character::isLetter)) {
        return switch (random.nextInt(3)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
          default ->
              text.substring(0, at)
                  + text.charAt(at + 1)
                  + text.charAt(at)
                  + text.substring(at + 2);
        };
      }
    }
    return text;
  }
}
