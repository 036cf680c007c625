package dues.report.sheet;

import dues.platform.Entry;
import dues.platform.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list {@code columns} of a sheet, and what each of them may be. */
final class ReportColumns {

  /** A name that is a file's name on every system and a plain word in SQL. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private static final int WIDEST = 120;

  private ReportColumns() {}

  static List<ReportColumn> read(Entry columns) {
    Set<String> seen = new HashSet<>();
    List<ReportColumn> read = columns.items().stream().map(item -> column(item.section())).toList();
    for (int i = 0; i < read.size(); i++) {
      if (!seen.add(read.get(i).name())) {
        columns
            .items()
            .get(i)
            .violation("column '" + read.get(i).name() + "' stands twice", "each name once", "");
      }
    }
    boolean money = read.stream().anyMatch(c -> c.total() && c.type() == ColumnType.MONEY);
    if (money && !seen.contains(ReportSheet.CURRENCY)) {
      columns.violation(
          "money is added up without a currency",
          "a column named currency beside it",
          "Add {name: currency, type: text} and select it.");
    }
    return read;
  }

  private static ReportColumn column(Section column) {
    String name = name(column, "the column's name in the SQL");
    ColumnType type = column.at("type").choice(ColumnType.class, ColumnType.TEXT);
    boolean total = column.at("total").bool(false);
    if (total && !type.isNumber()) {
      column
          .at("total")
          .violation(
              "column '" + name + "' of type " + type.sheetName() + " cannot be added up",
              "total: true on integer, decimal or money",
              "Remove total or change the type.");
    }
    return new ReportColumn(
        name,
        column.at("title").text(titleOf(name)),
        type,
        column.at("format").text().orElse(null),
        column.at("width").integer(type.width(), 1, WIDEST),
        total);
  }

  static String name(Section item, String what) {
    Entry entry = item.at("name").required(what);
    String name = entry.text("");
    if (entry.isPresent() && !NAME.matcher(name).matches()) {
      entry.violation("'name' is '" + name + "'", "lower-case letters, digits and _", "");
    }
    return name;
  }

  /** {@code service_from} is headed "Service from" where the sheet gives no title. */
  static String titleOf(String name) {
    String words = name.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
