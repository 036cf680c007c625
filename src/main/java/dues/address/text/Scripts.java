package dues.address.text;

/**
 * N2: letters of the wrong alphabet. Operators type {@code c} for {@code с}; the eye does not see
 * it, a comparison does.
 *
 * <p>A token with letters of two scripts goes to the script of the text, and so does a Latin token
 * made of look-alikes alone in a Cyrillic text: {@code Кoзлов} with a Latin {@code o} is {@code
 * Козлов}, {@code 12a} beside Cyrillic words is {@code 12а}.
 */
public final class Scripts {
  private static final String LATIN = "ABCEHIKMOPTXYaceikopxy";
  private static final String CYRILLIC = "АВСЕНІКМОРТХУасеікорху";

  private Scripts() {}

  /** A text is Latin only when it has no Cyrillic letter at all. */
  public static boolean isCyrillic(CharSequence text) {
    return text.chars().anyMatch(Scripts::isCyrillicLetter);
  }

  public static boolean isCyrillicLetter(int c) {
    return c >= 0x400 && c <= 0x52f;
  }

  /** As {@link Character#isLetter}, without its tables for nearly every letter. */
  static boolean isLetter(char c) {
    return (c >= 'А' && c <= 'я') || (c >= 'a' && c <= 'z') || (c > '9' && Character.isLetter(c));
  }

  public static boolean isLatinLetter(int c) {
    return c < 0x250 && Character.isLetter(c);
  }

  /** The token in Cyrillic if that is possible letter by letter, otherwise as it came. */
  public static String toCyrillic(String token) {
    var repaired = token.toCharArray();
    for (var i = 0; i < repaired.length; i++) {
      var place = LATIN.indexOf(repaired[i]);
      if (place >= 0) {
        repaired[i] = CYRILLIC.charAt(place);
      } else if (isLatinLetter(repaired[i])) {
        return token;
      }
    }
    return new String(repaired);
  }

  /** The token in Latin if that is possible letter by letter, otherwise as it came. */
  public static String toLatin(String token) {
    var repaired = token.toCharArray();
    for (var i = 0; i < repaired.length; i++) {
      var place = CYRILLIC.indexOf(repaired[i]);
      if (place >= 0) {
        repaired[i] = LATIN.charAt(place);
      } else if (isCyrillicLetter(repaired[i])) {
        return token;
      }
    }
    return new String(repaired);
  }

  /** Repairs every word of a line by the line's own majority: for titles of persons and firms. */
  public static String repair(String line) {
    if (!isCyrillic(line)) {
      return line;
    }
    var repaired = new StringBuilder(line.length());
    var start = 0;
    for (var i = 0; i <= line.length(); i++) {
      if (i == line.length() || !Character.isLetter(line.charAt(i))) {
        repaired.append(toCyrillic(line.substring(start, i)));
        if (i < line.length()) {
          repaired.append(line.charAt(i));
        }
        start = i + 1;
      }
    }
    return repaired.toString();
  }
}
