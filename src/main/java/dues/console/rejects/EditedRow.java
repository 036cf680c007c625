package dues.console.rejects;

import dues.source.rejected.RefusedSheet;
import dues.source.rejected.RefusedSheet.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A refused row as fields of a form: its filled cells and those that the reasons name.
 *
 * @param number its place in the file
 */
record EditedRow(int number, Line line, List<Cell> cells) {

  private static final int CODE = 0;
  private static final int COLUMN = 1;
  private static final int MESSAGE = 2;

  /**
   * A field.
   *
   * @param wrong whether a reason names it
   */
  record Cell(String name, String column, String value, boolean wrong) {}

  static List<EditedRow> of(RefusedSheet sheet, int from, int to) {
    List<EditedRow> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(of(sheet, i));
    }
    return rows;
  }

  private static EditedRow of(RefusedSheet sheet, int number) {
    Line line = sheet.lines().get(number);
    if (line.torn()) {
      Cell whole =
          new Cell(number + "_0", String.join(", ", sheet.header()), line.cells().get(0), true);
      return new EditedRow(number, line, List.of(whole));
    }
    List<String> named = Arrays.asList(reason(line, COLUMN).split("; ", -1));
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < line.cells().size(); column++) {
      String value = line.cells().get(column);
      String name = sheet.header().get(column);
      boolean wrong = named.contains(name);
      if (wrong || !value.isEmpty()) {
        cells.add(new Cell(number + "_" + column, name, value, wrong));
      }
    }
    return new EditedRow(number, line, cells);
  }

  private static String reason(Line line, int which) {
    return which < line.reasons().size() ? line.reasons().get(which) : "";
  }

  public String code() {
    return reason(line, CODE);
  }

  public String message() {
    return reason(line, MESSAGE);
  }
}
