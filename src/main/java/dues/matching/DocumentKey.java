package dues.matching;

import dues.address.text.Scripts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's or tax number: digits and the letters of its series, without spaces and signs.
 * {@code серия 8005 № 123456} and {@code 8005123456} are one; {@code 0000 000000} is none.
 */
final class DocumentKey {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 4;
  private static final int LONGEST_SERIES = 3;

  private DocumentKey() {}

  static @Nullable String of(String text) {
    var key = new StringBuilder();
    for (var word : BETWEEN_WORDS.split(text, -1)) {
      var isRemark = word.length() > LONGEST_SERIES && word.chars().noneMatch(Character::isDigit);
      key.append(isRemark ? "" : Scripts.toCyrillic(word.toUpperCase(Locale.ROOT)));
    }
    var digits = PhoneKey.digits(key.toString());
    return digits.length() < SHORTEST || StopValues.isOneCharacter(digits) ? null : key.toString();
  }
}
