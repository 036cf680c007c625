package dues.address.stage;

import dues.address.text.Token.Kind;
import java.util.Locale;

/** What follows a room's word: {@code 45}, {@code 45/1}, {@code 12а}, {@code А}. */
final class RoomValue {
  private RoomValue() {}

  /** A number with what is glued to it, or a single letter. */
  static int end(Draft draft, int start) {
    var first = draft.at(start);
    if (first == null || !(first.isNumber() || first.isLetter())) {
      return start;
    }
    var i = start + 1;
    while (true) {
      var token = draft.at(i);
      var isLetter =
          token != null && token.isLetter() && draft.isNumber(i - 1) && !draft.isNumber(i + 1);
      var isJoint = token != null && (token.is(Kind.SLASH) || token.is(Kind.DASH)) && token.glued();
      if (isLetter || (token != null && token.glued() && token.isNumber())) {
        i++;
      } else if (isJoint && draft.at(i + 1) != null && !draft.isComma(i + 1)) {
        i += 2;
      } else {
        return i;
      }
    }
  }

  static String text(Draft draft, int start, int end) {
    var value = new StringBuilder();
    for (var i = start; i < end; i++) {
      value.append(draft.tokens().get(i).text());
    }
    return value.toString();
  }

  static String withoutZeros(String value) {
    var start = 0;
    while (start + 1 < value.length()
        && value.charAt(start) == '0'
        && Character.isDigit(value.charAt(start + 1))) {
      start++;
    }
    return value.substring(start).toUpperCase(Locale.ROOT);
  }
}
