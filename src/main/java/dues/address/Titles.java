package dues.address;

import dues.address.text.Token;
import java.util.List;
import java.util.Locale;

/**
 * Titles for people: the words as written, unless the whole title shouts or whispers, when each
 * word gets a capital. {@code ЛИПОВАЯ 2-Я} becomes {@code Липовая 2-я}.
 */
public final class Titles {
  private Titles() {}

  public static String of(List<Token> words) {
    return cased(asWritten(words));
  }

  public static String asWritten(List<Token> words) {
    var title = new StringBuilder();
    for (var word : words) {
      var dot = word.dotted() && word.text().length() < 4 ? "." : "";
      var isJoined =
          title.isEmpty() || title.charAt(title.length() - 1) == '-' || word.text().startsWith("-");
      title.append(isJoined ? "" : " ").append(word.text()).append(dot);
    }
    return title.toString();
  }

  private static boolean hasBothCases(String title) {
    var hasUpper = false;
    var hasLower = false;
    for (var i = 0; i < title.length() && !(hasUpper && hasLower); i++) {
      hasUpper |= Character.isUpperCase(title.charAt(i));
      hasLower |= Character.isLowerCase(title.charAt(i));
    }
    return hasUpper && hasLower;
  }

  public static String cased(String title) {
    if (hasBothCases(title)) {
      return title;
    }
    var cased = new StringBuilder(title.toLowerCase(Locale.ROOT));
    for (var i = 0; i < cased.length(); i++) {
      if (i == 0 || cased.charAt(i - 1) == ' ') {
        cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
      }
    }
    return cased.toString();
  }
}
