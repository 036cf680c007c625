package dues.source.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dues.source.Cells;
import dues.source.LookupTable;
import dues.source.RejectCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands in lists and maps inside a row, as cells with paths for names: the number of the
 * first phone is {@code phone.0.number}, the balance of service 15 {@code service.15.0.cost}. Once
 * joined, a row reads them like its own, and a reject names them.
 */
final class Nested {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String KEY = "row";
  private static final Pattern ID = Pattern.compile("\\d{1,9}|false");

  private final Map<String, String> cells = new LinkedHashMap<>();
  private final Map<String, List<String>> elements = new LinkedHashMap<>();

  /** Reads some columns of a row; a text in place of a list is reported. */
  static Nested of(Cells row, List<String> columns) {
    Nested nested = new Nested();
    for (String column : columns) {
      String text = row.text(column);
      if (text != null && !ID.matcher(text).matches()) {
        nested.add(row, column, text);
      }
    }
    return nested;
  }

  private void add(Cells row, String column, String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isContainerNode()) {
        add(column, node);
        return;
      }
    } catch (IOException e) {
      // told below: it is a text
    }
    String problem = "'" + column + "' is '" + text + "'; expected a list or a map";
    row.refuse(column, RejectCode.W_PARAM_UNKNOWN, text, problem);
  }

  /** Lets a row read these cells like its own. */
  void joinTo(Cells row) {
    LookupTable joined =
        new LookupTable(new LookupTable.Columns("", KEY, List.copyOf(cells.keySet())));
    joined.add(KEY, cells.values().toArray(String[]::new));
    row.join(joined, KEY);
  }

  /** Gives a cell a second name. */
  void alsoCall(String path, String name) {
    cells.put(name, cells.getOrDefault(path, ""));
  }

  /** The text of a cell; empty where there is none. */
  String text(String path) {
    return cells.getOrDefault(path, "");
  }

  private void add(String path, JsonNode node) {
    if (node.isValueNode()) {
      cells.put(path, node.isNull() ? "" : text(node).strip());
      return;
    }
    List<String> below = new ArrayList<>();
    if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> below.add(path + "." + i));
      IntStream.range(0, node.size()).forEach(i -> add(below.get(i), node.get(i)));
    } else {
      node.properties()
          .forEach(
              member -> {
                below.add(path + "." + member.getKey());
                add(path + "." + member.getKey(), member.getValue());
              });
    }
    elements.put(path, below);
  }

  /** A number without an exponent: 12345678.5, not 1.23456785E7. */
  private static String text(JsonNode node) {
    return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
  }

  /** The paths of the elements of a list or map, in order; none where there is no such. */
  List<String> elements(String path) {
    return elements.getOrDefault(path, List.of());
  }

  /** Whether a path leads to a value. */
  boolean has(String path) {
    return cells.containsKey(path);
  }

  /**
   * The paths of a member in the elements of a list, those first whose {@code flag_main} is set.
   */
  String[] mainFirst(String list, String member) {
    List<String> paths = new ArrayList<>();
    for (String element : elements(list)) {
      boolean main = List.of("1", "true").contains(text(element + ".flag_main"));
      paths.add(main ? 0 : paths.size(), element + "." + member);
    }
    return paths.toArray(String[]::new);
  }
}
