package dues.source.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phone numbers, e-mail addresses, IP and MAC addresses: what of a text can be used. */
public final class Contacts {

  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_EMAIL = 254;
  private static final String SIGNS = "+ ().-/\u00A0";
  private static final Pattern WITH_EXTENSION =
      Pattern.compile("[+\\d\\s().\\-/\u00A0]+(?:\\s*(?:доб|ext|вн)\\.?\\s*\\d+)?");
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]{2,39}(?:/\\d{1,3})?");
  private static final long FOUR_BYTES = 0xFFFFFFFFL;

  private Contacts() {}

  /** The parts of a list that a person keeps: separated by semicolons, commas or line ends. */
  public static List<String> parts(String text) {
    return text.indexOf(';') < 0 && text.indexOf(',') < 0 && text.indexOf('\n') < 0
        ? List.of(text)
        : Stream.of(text.split("[;,\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** Six to fifteen digits with the usual signs between them. */
  public static boolean isPhone(String text) {
    int digits = 0;
    boolean simple = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      simple &= (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }
    return digits >= FEWEST_DIGITS
        && digits <= MOST_DIGITS
        && (simple || WITH_EXTENSION.matcher(text).matches());
  }

  /** A name, one at sign, and a host with a dot; no spaces, quotes or angle brackets. */
  public static boolean isEmail(String text) {
    int at = text.indexOf('@');
    int dot = text.lastIndexOf('.');
    boolean shaped =
        at > 0
            && at <= LONGEST_NAME
            && dot > at + 1
            && dot < text.length() - 2
            && text.indexOf('@', at + 1) < 0
            && text.length() <= LONGEST_EMAIL;
    for (int i = 0; shaped && i < text.length(); i++) {
      char c = text.charAt(i);
      shaped = c > ' ' && c != '\u00A0' && c != '<' && c != '>' && c != '"';
    }
    return shaped;
  }

  /** Twelve lower-case hexadecimal digits, or null; {@code 00:1A:2b:3c:4D:5E} is 001a2b3c4d5e. */
  public static @Nullable String mac(String text) {
    String digits = text.replaceAll("[:\\-.\\s]", "").toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{12}") ? digits : null;
  }

  /** Dotted, or null; 3232235777 is 192.168.1.1. An IPv6 address is left as it is. */
  public static @Nullable String ip(String text) {
    if (text.matches("\\d{1,10}")) {
      long number = Long.parseLong(text);
      return number > FOUR_BYTES
          ? null
          : "%d.%d.%d.%d"
              .formatted(number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255);
    }
    var dotted = IPV4.matcher(text);
    if (dotted.matches()) {
      for (int i = 1; i <= 4; i++) {
        if (Integer.parseInt(dotted.group(i)) > 255) {
          return null;
        }
      }
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.indexOf(':') >= 0 && IPV6.matcher(lower).matches() ? lower : null;
  }
}
