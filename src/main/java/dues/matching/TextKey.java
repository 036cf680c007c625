package dues.matching;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text compares trimmed, with single spaces and without case; an e-mail must look like one. */
final class TextKey {
  private TextKey() {}

  static String of(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  static @Nullable String email(String text) {
    var key = of(text);
    return key.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? key : null;
  }
}
