package dues.matching;

import org.jspecify.annotations.Nullable;

/**
 * A phone as in E.164, without the plus: {@code 8(912)000-00-01} is 79120000001 (Russia), {@code
 * 050 000 00 01} is 380500000001 (Ukraine), {@code 80290000001} is 375290000001 (Belarus). Fewer
 * than 6 digits, or one digit repeated, is no phone.
 */
final class PhoneKey {
  private static final int SHORTEST = 6;

  private PhoneKey() {}

  static @Nullable String of(String text) {
    var digits = digits(text);
    if (digits.length() < SHORTEST || StopValues.isOneCharacter(digits)) {
      return null;
    }
    if (text.strip().startsWith("+")) {
      return digits;
    }
    return international(digits.startsWith("00") ? digits.substring(2) : digits);
  }

  static String digits(String text) {
    var digits = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  private static String international(String digits) {
    return switch (digits.length()) {
      case 10 -> {
        if (digits.startsWith("0")) {
          yield "38" + digits;
        }
        yield digits.startsWith("9") ? "7" + digits : digits;
      }
      case 11 -> {
        if (digits.startsWith("80")) {
          yield "375" + digits.substring(2);
        }
        yield digits.startsWith("8") ? "7" + digits.substring(1) : digits;
      }
      default -> digits;
    };
  }
}
