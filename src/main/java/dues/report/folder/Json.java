package dues.report.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts and whole numbers as JSON, indented by two, in the order given. */
final class Json {

  private Json() {}

  static String of(Object value) {
    return write(value, "") + "\n";
  }

  private static String write(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      return joined(
          "{",
          map.entrySet().stream()
              .map(e -> quoted(e.getKey().toString()) + ": " + write(e.getValue(), indent + "  "))
              .toList(),
          "}",
          indent);
    }
    if (value instanceof List<?> list) {
      return joined(
          "[", list.stream().map(item -> write(item, indent + "  ")).toList(), "]", indent);
    }
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private static String joined(String open, List<String> parts, String close, String indent) {
    return parts.isEmpty()
        ? open + close
        : parts.stream()
            .map(part -> "\n" + indent + "  " + part)
            .collect(Collectors.joining(",", open, "\n" + indent + close));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
      }
    }
    return quoted.append('"').toString();
  }
}
