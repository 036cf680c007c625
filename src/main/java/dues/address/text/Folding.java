package dues.address.text;

/**
 * N2 and N3: what two spellings must share.
 *
 * <p>{@link #key} forgives case, ё and ґ, apostrophes: {@code Берёзовая} and {@code БЕРЕЗОВАЯ} are
 * one. {@link #soundKey} also forgives what Russian and Ukrainian write differently, double letters
 * and the case ending of a name; it finds candidates and never decides alone.
 */
public final class Folding {
  private static final String ENDINGS = "аояіи";
  private static final int LONGEST_ENDING = 2;
  private static final String STREET_ENDING = "str";

  private Folding() {}

  public static String key(String word) {
    var folded = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      append(folded, Character.toLowerCase(word.charAt(i)));
    }
    return isLatinStreet(folded) ? folded + "asse" : folded.toString();
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ё' -> folded.append('е');
      case 'ґ' -> folded.append('г');
      case 'ß' -> folded.append("ss");
      case '\'' -> {}
      default -> folded.append(c);
    }
  }

  /** The key of several words: dashes and full stops are spaces, and no space is doubled. */
  public static String spaced(String title) {
    var folded = new StringBuilder(title.length());
    for (var i = 0; i < title.length(); i++) {
      var c = title.charAt(i);
      if (c != '-' && c != '.' && c != ' ') {
        append(folded, Character.toLowerCase(c));
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** {@code Musterstr}: German glues the type word to the name and shortens both as one. */
  private static boolean isLatinStreet(StringBuilder folded) {
    return folded.length() > STREET_ENDING.length() + 2
        && folded.lastIndexOf(STREET_ENDING) == folded.length() - STREET_ENDING.length();
  }

  /** {@code степаненко} and {@code степаненка} share {@code степаненк}; digits stay as they are. */
  public static String soundKey(String key) {
    var sound = new StringBuilder(key.length());
    for (var word : key.split(" ", -1)) {
      if (!sound.isEmpty()) {
        sound.append(' ');
      }
      appendSound(sound, word);
    }
    return sound.toString();
  }

  private static void appendSound(StringBuilder sound, String word) {
    var length = word.length() > 4 ? stem(word) : word.length();
    for (var i = 0; i < length; i++) {
      var c = sound(word.charAt(i));
      var isDouble =
          !sound.isEmpty() && Character.isLetter(c) && sound.charAt(sound.length() - 1) == c;
      if (c != 'ь' && !isDouble) {
        sound.append(c);
      }
    }
  }

  private static char sound(char c) {
    return switch (c) {
      case 'і', 'ї', 'ы', 'й' -> 'и';
      case 'є', 'э' -> 'е';
      case 'ъ' -> 'ь';
      default -> c;
    };
  }

  /** Up to two vowels of the ending: {@code -ая}, {@code -а} and {@code -о} are one. */
  private static int stem(String word) {
    var length = word.length();
    while (length > word.length() - LONGEST_ENDING
        && ENDINGS.indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    return length;
  }
}
