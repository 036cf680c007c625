package dues.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of an export: a header and rows of text. A row may be shorter or longer than the
 * header, because exports in the wild have such rows.
 *
 * <p>{@code Table.parse("t", "a,b\n1,\"x,y\"\n", ',')} has the header a, b and one row 1 | x,y.
 */
public final class Table {
  private final String name;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String name, List<String> header) {
    this.name = name;
    this.header = List.copyOf(header);
  }

  public static Table read(Path csv, char delimiter) {
    try {
      String file = csv.getFileName() + "";
      return parse(file.replace(".csv", ""), Files.readString(csv), delimiter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Table parse(String name, String text, char delimiter) {
    List<List<String>> all = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == delimiter || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          all.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    Table table = new Table(name, all.get(0));
    all.stream().skip(1).forEach(table.rows::add);
    return table;
  }

  String name() {
    return name;
  }

  public List<String> header() {
    return header;
  }

  public List<List<String>> rows() {
    return rows;
  }

  public int size() {
    return rows.size();
  }

  Table copy() {
    Table copy = new Table(name, header);
    rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
    return copy;
  }

  /** Adds a row; columns that the map does not name stay empty. */
  void add(Map<String, String> cells) {
    List<String> row = new ArrayList<>();
    header.forEach(column -> row.add(cells.getOrDefault(column, "")));
    for (String column : cells.keySet()) {
      column(column);
    }
    rows.add(row);
  }

  /** Adds a row as it is, whatever the header says. */
  public void addRow(List<String> cells) {
    rows.add(new ArrayList<>(cells));
  }

  String cell(int row, String column) {
    int at = column(column);
    return at < rows.get(row).size() ? rows.get(row).get(at) : "";
  }

  void set(int row, String column, String value) {
    rows.get(row).set(column(column), value);
  }

  /** The first row whose column holds the value. */
  int find(String column, String value) {
    for (int i = 0; i < rows.size(); i++) {
      if (cell(i, column).equals(value)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + ": no row with " + column + " = " + value);
  }

  /** Drops every row whose column holds the value. */
  void removeAll(String column, String value) {
    int at = column(column);
    rows.removeIf(row -> at < row.size() && row.get(at).equals(value));
  }

  /** Puts the rows of {@code typed} above this table's own, column by column name. */
  void putOnTop(Table typed) {
    List<List<String>> own = new ArrayList<>(rows);
    rows.clear();
    append(typed);
    rows.addAll(own);
  }

  /**
   * Adds the rows of {@code typed}; one with too few cells is kept as it is, because that is its
   * fault.
   */
  void append(Table typed) {
    List<Map<String, String>> maps = typed.asMaps();
    for (int i = 0; i < typed.size(); i++) {
      List<String> cells = typed.rows.get(i);
      if (cells.size() == typed.header.size()) {
        add(maps.get(i));
      } else {
        rows.add(cells);
      }
    }
  }

  public List<Map<String, String>> asMaps() {
    List<Map<String, String>> maps = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> map = new LinkedHashMap<>();
      for (String column : header) {
        map.put(column, cell(i, column));
      }
      maps.add(map);
    }
    return maps;
  }

  public byte[] csv(char delimiter) {
    StringBuilder text = new StringBuilder();
    write(text, header, delimiter);
    rows.forEach(row -> write(text, row, delimiter));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StringBuilder text, List<String> row, char delimiter) {
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      if (i > 0) {
        text.append(delimiter);
      }
      boolean quote = cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
      text.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append('\n');
  }

  private int column(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(name + " has no column " + column);
    }
    return at;
  }
}
