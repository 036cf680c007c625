package dues.charge;

import dues.samples.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tables worked out without the program, by the calendar and a fraction of whole days: prorations
 * over every anchor day, recurrences, and the local days of instants. They lie beside the tests'
 * resources so that a person can check them.
 */
final class WorkedTables {
  private WorkedTables() {}

  /** {@code proration}, {@code recurrence} or {@code zones}. */
  static List<Map<String, String>> rows(String name) {
    try (InputStream csv = WorkedTables.class.getResourceAsStream(name + ".csv")) {
      byte[] text = Objects.requireNonNull(csv, name).readAllBytes();
      return Table.parse(name, new String(text, StandardCharsets.UTF_8), ',').asMaps();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both tables of fees, by a key that names the row. */
  static Map<String, Map<String, String>> fees() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (String name : List.of("proration", "recurrence")) {
      List<Map<String, String>> rows = rows(name);
      for (int i = 0; i < rows.size(); i++) {
        all.put("%s-%03d".formatted(name, i + 2), rows.get(i));
      }
    }
    return all;
  }

  /** The parameters of a row's fee, beside the mode. */
  static Map<String, String> cells(Map<String, String> row) {
    Map<String, String> cells = new TreeMap<>();
    for (String column : List.of("period", "interval", "alignment", "anchor_day")) {
      cells.put(column, row.getOrDefault(column, ""));
    }
    return cells;
  }

  /** The row's lines: first day, last day, amount; charged on the first day. */
  static List<String> lines(Map<String, String> row) {
    List<String> lines = new ArrayList<>();
    for (String line : row.getOrDefault("lines", "").split(" ; ", -1)) {
      lines.add(line + " @" + line.substring(0, 10));
    }
    return lines;
  }
}
