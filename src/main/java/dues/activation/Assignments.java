package dues.activation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order's {@code parameters} say: names with values, a semicolon between them.
 *
 * <p>{@code login=ivan; size=20} is login: ivan, size: 20.
 */
public final class Assignments {

  private Assignments() {}

  /** The values by name, in their order; the last of a name counts. */
  public static Map<String, String> parse(@Nullable String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : parts(text)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return values;
  }

  /** The first part that names nothing, or null. */
  public static @Nullable String unreadable(String text) {
    for (String part : parts(text)) {
      if (!part.isBlank() && part.strip().indexOf('=') < 1) {
        return part.strip();
      }
    }
    return null;
  }

  private static String[] parts(@Nullable String text) {
    return text == null ? new String[0] : text.split(";", -1);
  }
}
