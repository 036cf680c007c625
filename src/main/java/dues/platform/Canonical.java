package dues.platform;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a sheet in one form, whatever its spacing, quotes and comments: keys in order,
 * everything quoted. It can be read as a sheet again.
 */
final class Canonical {

  private Canonical() {}

  static String text(@Nullable Node node) {
    StringBuilder text = new StringBuilder();
    write(text, node);
    return text.toString();
  }

  private static void write(StringBuilder text, @Nullable Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Node> entries = new TreeMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          entries.put(key.getValue(), tuple.getValueNode());
        }
      }
      String separator = "{";
      for (Map.Entry<String, Node> entry : entries.entrySet()) {
        text.append(separator);
        quote(text, entry.getKey());
        text.append(": ");
        write(text, entry.getValue());
        separator = ", ";
      }
      text.append(entries.isEmpty() ? "{}" : "}");
    } else if (node instanceof SequenceNode sequence) {
      String separator = "[";
      for (Node item : sequence.getValue()) {
        text.append(separator);
        write(text, item);
        separator = ", ";
      }
      text.append(sequence.getValue().isEmpty() ? "[]" : "]");
    } else if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      quote(text, scalar.getValue());
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    text.append('"');
  }
}
