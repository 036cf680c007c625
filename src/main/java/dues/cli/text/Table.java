package dues.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows under headings, shown as aligned text or as a JSON array of objects. The headings are the
 * JSON names; numbers stand to the right and are numbers in JSON, except money, which stays text.
 */
public final class Table {

  private final List<String> headings;
  private final Set<String> money = new HashSet<>();
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... headings) {
    this.headings = List.of(headings);
  }

  public Table row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells under " + headings.size() + " headings");
    }
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  /** Columns whose numbers are money. */
  public Table money(String... columns) {
    money.addAll(List.of(columns));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public String text() {
    StringBuilder text = new StringBuilder(line(headings));
    rows.forEach(row -> text.append('\n').append(line(row)));
    return text.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).replace('\n', ' ');
      String pad = " ".repeat(Math.max(0, width(i) - cell.length()));
      line.append(i == 0 ? "" : "  ").append(isNumeric(i) ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = headings.get(column).length();
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.get(column).isEmpty() || isNumber(row.get(column)));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?(0|[1-9][0-9]{0,15})(\\.[0-9]+)?");
  }

  public String json() {
    StringBuilder json = new StringBuilder("[");
    for (int r = 0; r < rows.size(); r++) {
      json.append(r == 0 ? "\n" : ",\n").append(object(rows.get(r)));
    }
    return json.append(rows.isEmpty() ? "]" : "\n]").toString();
  }

  private String object(List<String> row) {
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String value =
          isNumeric(i) && !money.contains(headings.get(i)) && !cell.isEmpty()
              ? cell
              : cell.isEmpty() ? "null" : Json.text(cell);
      object
          .append(i == 0 ? "" : ", ")
          .append(Json.text(headings.get(i)))
          .append(": ")
          .append(value);
    }
    return object.append('}').toString();
  }
}
