package dues.report.sheet;

import dues.platform.Entry;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sheet.ReportSheet.Heading;
import dues.report.sheet.ReportSheet.Layout;
import dues.report.sheet.ReportSheet.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code jobs/reports/<name>.yml}; whatever is wrong in it is a violation, all of it
 * together.
 */
public final class ReportSheets {

  /** A name that is a file's name on every system and a plain word in SQL. */
  private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private static final Pattern EVERYTHING = Pattern.compile("(?i)(select|,)\\s*(\\w+\\.)?\\*");

  private static final int WIDEST = 120;

  private ReportSheets() {}

  /** Reads all report sheets of the home and the built-in ones that it does not replace. */
  public static List<ReportSheet> read(SheetFolder sheets) {
    return sheets.ownOrBuiltIn("jobs/reports").stream().map(ReportSheets::read).toList();
  }

  /** Reads one file; its name without folder and extension is the report's. */
  public static ReportSheet read(SheetFile file) {
    String name = file.name().replaceFirst("^.*/", "").replaceFirst("\\.yml.*$", "");
    ReportSheet sheet = read(name, file.root());
    file.finish();
    return sheet;
  }

  /** Reads one sheet; {@code name} is the file's name without extension. */
  static ReportSheet read(String name, Section sheet) {
    Heading heading =
        new Heading(
            sheet.at("title").required("the report's heading").text(name),
            sheet.at("description").text(""));
    Query query =
        new Query(
            sql(sheet.at("sql").required("one select over views of schema reporting")),
            sheet.has("control") ? control(sheet.at("control").section()) : null);
    Entry columnsEntry =
        sheet.at("columns").required("a list such as [{name: amount, type: money}]");
    List<ReportColumn> columns =
        columnsEntry.items().stream().map(item -> column(item.section())).toList();
    Layout layout =
        new Layout(
            sheet.at("group_by").texts(List.of()),
            sheet.at("formats").choices(ReportFormat.class, List.of(ReportFormat.values())),
            sheet.at("scope").choice(ReportScope.class, ReportScope.BOOKS));
    ReportSheet report = new ReportSheet(name, heading, query, columns, layout);
    checkColumns(report, columnsEntry);
    checkReferences(report, sheet);
    return report;
  }

  private static ReportSql sql(Entry entry) {
    String sql = entry.text("");
    if (entry.isPresent()) {
      for (String problem : ReportSql.problems(sql, ReportParameters.NAMES)) {
        entry.violation(
            "'" + entry.key() + "' " + problem,
            "one select whose answer depends on the books and on the parameters "
                + ReportParameters.NAMES.stream().sorted().toList(),
            "");
      }
    }
    return ReportSql.of(sql);
  }

  private static Control control(Section control) {
    return new Control(
        control.at("column").required("the column to compare").text(""),
        sql(control.at("sql").required("a select of currency and amount")));
  }

  private static ReportColumn column(Section column) {
    Entry nameEntry = column.at("name").required("the column's name in the SQL");
    String name = nameEntry.text("");
    if (nameEntry.isPresent() && !COLUMN_NAME.matcher(name).matches()) {
      nameEntry.violation("'name' is '" + name + "'", "lower-case letters, digits and _", "");
    }
    ColumnType type = column.at("type").choice(ColumnType.class, ColumnType.TEXT);
    Optional<String> format = column.at("format").text();
    boolean total = column.at("total").bool(false);
    if (total && !type.isNumber()) {
      column
          .at("total")
          .violation(
              "column '" + name + "' of type " + type.sheetName() + " cannot be added up",
              "total: true on integer, decimal or money",
              "Remove total or change the type.");
    }
    @Nullable String pattern = format.orElse(null);
    String title = column.at("title").text(titleOf(name));
    int width = column.at("width").integer(type.width(), 1, WIDEST);
    return new ReportColumn(name, title, type, pattern, width, total);
  }

  /** {@code service_from} is headed "Service from" where the sheet gives no title. */
  private static String titleOf(String name) {
    String words = name.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * What the text alone can tell; {@code select *} may give anything. The database tells the rest.
   */
  private static boolean mayGive(ReportSql sql, String column) {
    return EVERYTHING.matcher(sql.text()).find()
        || Pattern.compile("\\b" + Pattern.quote(column) + "\\b").matcher(sql.text()).find();
  }

  private static void checkColumns(ReportSheet report, Entry entry) {
    Set<String> seen = new HashSet<>();
    boolean asked = !report.query().sql().text().isEmpty();
    List<Entry> places = entry.items();
    for (int i = 0; i < report.columns().size(); i++) {
      ReportColumn column = report.columns().get(i);
      if (!seen.add(column.name())) {
        places
            .get(i)
            .violation("column '" + column.name() + "' stands twice", "each name once", "");
      }
      if (asked && !mayGive(report.query().sql(), column.name())) {
        places
            .get(i)
            .violation(
                "column '" + column.name() + "' is not in the report's SQL",
                "a column that the SQL selects by this name",
                "Select it, or remove the column.");
      }
    }
    boolean money = report.totalColumns().stream().anyMatch(c -> c.type() == ColumnType.MONEY);
    if (money && report.indexOf(ReportSheet.CURRENCY) < 0) {
      entry.violation(
          "money is added up without a currency",
          "a column named currency beside it",
          "Add {name: currency, type: text} and select it.");
    }
  }

  private static void checkReferences(ReportSheet report, Section sheet) {
    for (String group : report.layout().groupBy()) {
      if (report.indexOf(group) < 0) {
        sheet
            .at("group_by")
            .violation("'group_by' names '" + group + "'", "a column of the report", "");
      }
    }
    Control control = report.query().control();
    if (control != null
        && report.totalColumns().stream().noneMatch(c -> c.name().equals(control.column()))) {
      sheet
          .at("control")
          .violation(
              "'control' names column '" + control.column() + "'", "a column with total: true", "");
    }
  }
}
