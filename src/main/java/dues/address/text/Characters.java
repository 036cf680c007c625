package dues.address.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * N1: one character for every look of the same thing, so that no later stage meets a non-breaking
 * space or an em dash.
 *
 * <p>{@code «Дом» 7—а} becomes {@code Дом 7-а}.
 */
public final class Characters {
  private static final Map<String, String> ENTITIES =
      Map.of(
          "nbsp", " ", "quot", "", "laquo", "", "raquo", "", "apos", "'", "amp", "&", "mdash", "-",
          "ndash", "-", "minus", "-");
  private static final String DASHES = "‐‑‒–—―−﹘﹣－";
  private static final String APOSTROPHES = "’‘ʼ`´′ʹ";
  private static final String QUOTES = "\"«»„“”‟″";
  private static final String DROPPED = "…\u00ad\u200b\u200c\u200d\u2060\ufeff";

  private Characters() {}

  public static String clean(String text) {
    var plain = withoutEntities(text);
    var composed =
        Normalizer.isNormalized(plain, Normalizer.Form.NFC)
            ? plain
            : Normalizer.normalize(plain, Normalizer.Form.NFC);
    var clean = new StringBuilder(composed.length());
    for (var i = 0; i < composed.length(); i++) {
      var c = composed.charAt(i);
      if (isPlain(c)) {
        clean.append(c);
      } else {
        append(clean, c);
      }
    }
    return clean.toString().strip();
  }

  /** Letters and digits of the two alphabets, as nearly every character is. */
  private static boolean isPlain(char c) {
    return (c >= 'а' && c <= 'я')
        || (c >= 'А' && c <= 'Я')
        || (c >= 'a' && c <= 'z')
        || (c >= ',' && c <= '9');
  }

  private static void append(StringBuilder clean, char c) {
    if (DASHES.indexOf(c) >= 0) {
      clean.append('-');
    } else if (c == '*' || APOSTROPHES.indexOf(c) >= 0) {
      clean.append('\'');
    } else if (c == '\\') {
      clean.append('/');
    } else if (c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (QUOTES.indexOf(c) < 0 && DROPPED.indexOf(c) < 0) {
      clean.append(c);
    }
  }

  private static String withoutEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    var i = 0;
    while (i < text.length()) {
      var end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      var value = end < 0 || end - i > 8 ? null : entity(text.substring(i + 1, end));
      plain.append(value == null ? text.substring(i, i + 1) : value);
      i = value == null ? i + 1 : end + 1;
    }
    return plain.toString();
  }

  private static @org.jspecify.annotations.Nullable String entity(String name) {
    if (name.matches("#\\d{1,5}")) {
      return String.valueOf((char) Integer.parseInt(name.substring(1)));
    }
    return ENTITIES.get(name.toLowerCase(Locale.ROOT));
  }
}
