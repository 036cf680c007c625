package dues.cli.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object that keeps the order of its members: texts, numbers, objects, lists, null. */
final class Tree {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** A member; money and dates are handed over as text. */
  Tree with(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  @Override
  public String toString() {
    return text(this, "");
  }

  private static String text(@Nullable Object value, String indent) {
    if (value instanceof Tree tree) {
      return members(tree, indent);
    }
    if (value instanceof List<?> list) {
      String deeper = indent + "  ";
      return list.isEmpty()
          ? "[]"
          : list.stream()
              .map(one -> "\n" + deeper + text(one, deeper))
              .collect(Collectors.joining(",", "[", "\n" + indent + "]"));
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? String.valueOf(value)
        : quoted(value.toString());
  }

  private static String members(Tree tree, String indent) {
    String deeper = indent + "  ";
    return tree.members.entrySet().stream()
        .map(
            member ->
                "\n" + deeper + quoted(member.getKey()) + ": " + text(member.getValue(), deeper))
        .collect(Collectors.joining(",", "{", "\n" + indent + "}"));
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
