package dues.platform.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup holds, written into it as {@code contents.tsv}: one thing a line, its parts
 * separated by tabs.
 *
 * @param program the version of Dues that made it
 * @param schema the version of its last migration
 * @param sequences where each sequence stands: its last value, and whether it was given out
 */
record Contents(
    String program, String schema, List<KeptTable> tables, Map<String, Position> sequences) {

  static final String ENTRY = "contents.tsv";
  private static final String FORMAT = "dues-backup";
  private static final String VERSION = "1";

  /** Where a sequence stands. */
  record Position(long last, boolean given) {}

  long rows() {
    return tables.stream().mapToLong(KeptTable::rows).sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, FORMAT, VERSION);
    line(text, "program", program);
    line(text, "schema", schema);
    tables.forEach(
        table ->
            line(
                text,
                "table",
                table.name(),
                Long.toString(table.rows()),
                String.join(",", table.columns())));
    sequences.forEach(
        (name, position) ->
            line(
                text,
                "sequence",
                name,
                Long.toString(position.last()),
                Boolean.toString(position.given())));
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  static Contents parse(String text) {
    String program = "";
    String schema = "";
    List<KeptTable> tables = new ArrayList<>();
    Map<String, Position> sequences = new TreeMap<>();
    if (!text.startsWith(FORMAT + "\t" + VERSION + "\n")) {
      throw new IllegalArgumentException("its contents begin otherwise");
    }
    for (String line : text.lines().skip(1).toList()) {
      String[] parts = line.split("\t", -1);
      switch (parts[0]) {
        case "program" -> program = parts[1];
        case "schema" -> schema = parts[1];
        case "table" ->
            tables.add(
                new KeptTable(
                    parts[1], List.of(parts[3].split(",", -1)), Long.parseLong(parts[2])));
        case "sequence" ->
            sequences.put(
                parts[1], new Position(Long.parseLong(parts[2]), Boolean.parseBoolean(parts[3])));
        default -> throw new IllegalArgumentException("'" + parts[0] + "' is unknown");
      }
    }
    return new Contents(program, schema, tables, sequences);
  }

  private static void line(StringBuilder text, String... parts) {
    text.append(String.join("\t", parts)).append('\n');
  }
}
