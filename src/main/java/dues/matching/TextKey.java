package dues.matching;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text compares trimmed, with single spaces and without case; an e-mail must look like one. */
final class TextKey {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private TextKey() {}

  static String of(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  static @Nullable String email(String text) {
    var key = of(text);
    return EMAIL.matcher(key).matches() ? key : null;
  }
}
