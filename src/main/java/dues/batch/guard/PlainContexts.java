package dues.batch.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.repository.ExecutionContextSerializer;

/**
 * Keeps execution contexts as lines that an operator can read in the database, and refuses every
 * value but text, whole and decimal numbers and truth: an object would tie a restart to the classes
 * of the run that failed.
 *
 * <p>{@code {dues.after=4000, file=a.csv}} is kept as {@code L dues.after=4000} and {@code S
 * file=a.csv}, a line each; a backslash, a line break and an equals sign in a key are escaped.
 */
public final class PlainContexts implements ExecutionContextSerializer {

  @Override
  public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(context)
        .forEach(
            (key, value) ->
                lines
                    .append(type(key, value))
                    .append(' ')
                    .append(escape(key).replace("=", "\\e"))
                    .append('=')
                    .append(escape(value.toString()))
                    .append('\n'));
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, Object> deserialize(InputStream in) throws IOException {
    Map<String, Object> context = new HashMap<>();
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        int equals = line.indexOf('=');
        context.put(
            unescape(line.substring(2, equals)),
            value(line.charAt(0), unescape(line.substring(equals + 1))));
      }
    }
    return context;
  }

  private static char type(String key, Object value) {
    if (value instanceof String) {
      return 'S';
    } else if (value instanceof Long) {
      return 'L';
    } else if (value instanceof Integer) {
      return 'I';
    } else if (value instanceof Double) {
      return 'D';
    } else if (value instanceof Boolean) {
      return 'B';
    }
    throw new IllegalArgumentException(
        "execution context key '%s' holds a %s; expected text or a number, so that any version can restart it"
            .formatted(key, value.getClass().getName()));
  }

  private static Object value(char type, String text) {
    return switch (type) {
      case 'S' -> text;
      case 'L' -> Long.valueOf(text);
      case 'I' -> Integer.valueOf(text);
      case 'D' -> Double.valueOf(text);
      case 'B' -> Boolean.valueOf(text);
      default -> throw new IllegalArgumentException("execution context of unknown type " + type);
    };
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 'e' ? '=' : next);
      }
    }
    return plain.toString();
  }
}
