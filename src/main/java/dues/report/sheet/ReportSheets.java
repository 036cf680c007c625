package dues.report.sheet;

import dues.platform.Entry;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sheet.ReportSheet.Heading;
import dues.report.sheet.ReportSheet.Layout;
import dues.report.sheet.ReportSheet.Query;
import dues.report.sql.ReportSql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code jobs/reports/<name>.yml}; whatever is wrong in it is a violation, all of it
 * together.
 */
public final class ReportSheets {

  private static final Pattern EVERYTHING = Pattern.compile("(?i)(select|,)\\s*(\\w+\\.)?\\*");

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
    ReportScope scope = sheet.at("scope").choice(ReportScope.class, ReportScope.BOOKS);
    List<ReportParameter> parameters =
        sheet.at("parameters").items().stream().map(item -> parameter(item.section())).toList();
    Map<String, String> types = types(scope, parameters);
    Heading heading =
        new Heading(
            sheet.at("title").required("the report's heading").text(name),
            sheet.at("description").text(""),
            sheet.has("subject") ? sql(sheet.at("subject"), types) : null);
    Query query =
        new Query(
            sql(sheet.at("sql").required("one select over views of schema reporting"), types),
            sheet.has("control") ? control(sheet.at("control").section(), types) : null,
            parameters,
            sheet.at("as_of").bool(true));
    Entry columns = sheet.at("columns").required("a list such as [{name: amount, type: money}]");
    Layout layout =
        new Layout(
            sheet.at("group_by").texts(List.of()),
            sheet.at("formats").choices(ReportFormat.class, ReportFormat.TABLES),
            scope,
            sheet.has("chart") ? chart(sheet.at("chart").section()) : null);
    ReportSheet report = new ReportSheet(name, heading, query, ReportColumns.read(columns), layout);
    checkSelected(report, columns);
    checkReferences(report, sheet);
    return report;
  }

  /** What the SQL may name after a colon. */
  private static Map<String, String> types(ReportScope scope, List<ReportParameter> parameters) {
    Map<String, String> types = new TreeMap<>(ReportParameters.TYPES);
    if (scope == ReportScope.CONTRACT) {
      types.put(ReportParameters.CONTRACT, "text");
    }
    parameters.forEach(own -> types.put(own.name(), own.databaseType()));
    return types;
  }

  private static ReportParameter parameter(Section item) {
    String name = ReportColumns.name(item, "the parameter's name in the SQL");
    if (ReportParameters.TYPES.containsKey(name) || name.equals(ReportParameters.CONTRACT)) {
      item.at("name").violation("'name' is '" + name + "'", "a name that Dues does not bind", "");
    }
    ReportParameter parameter =
        new ReportParameter(
            name,
            item.at("title").text(ReportColumns.titleOf(name)),
            item.at("type").choice(ColumnType.class, ColumnType.TEXT),
            item.at("default").text().orElse(null));
    try {
      parameter.value(null);
    } catch (ReportFault fault) {
      item.at("default").violation(String.valueOf(fault.getMessage()), "a value of its type", "");
    }
    return parameter;
  }

  private static ReportChart chart(Section chart) {
    return new ReportChart(
        chart.at("type").choice(ReportChart.Kind.class, ReportChart.Kind.COLUMN),
        chart.at("by").required("the column whose values are compared").text(""),
        chart.at("of").required("columns with total: true").texts(List.of()));
  }

  private static ReportSql sql(Entry entry, Map<String, String> types) {
    String sql = entry.text("");
    if (entry.isPresent()) {
      for (String problem : ReportSql.problems(sql, types.keySet())) {
        entry.violation(
            "'" + entry.key() + "' " + problem,
            "one select whose answer depends on the books and on the parameters " + types.keySet(),
            "");
      }
    }
    return ReportSql.of(sql, types);
  }

  private static Control control(Section control, Map<String, String> types) {
    return new Control(
        control.at("column").required("the column to compare").text(""),
        sql(control.at("sql").required("a select of currency and amount"), types));
  }

  /**
   * What the text alone can tell; {@code select *} may give anything. The database tells the rest.
   */
  private static boolean mayGive(ReportSql sql, String column) {
    return EVERYTHING.matcher(sql.text()).find()
        || Pattern.compile("\\b" + Pattern.quote(column) + "\\b").matcher(sql.text()).find();
  }

  private static void checkSelected(ReportSheet report, Entry columns) {
    if (report.query().sql().text().isEmpty()) {
      return;
    }
    for (int i = 0; i < report.columns().size(); i++) {
      String name = report.columns().get(i).name();
      if (!mayGive(report.query().sql(), name)) {
        columns
            .items()
            .get(i)
            .violation(
                "column '" + name + "' is not in the report's SQL",
                "a column that the SQL selects by this name",
                "Select it, or remove the column.");
      }
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
    ReportChart chart = report.layout().chart();
    if (chart != null) {
      checkChart(report, chart, sheet.at("chart").section());
    }
  }

  private static void checkChart(ReportSheet report, ReportChart chart, Section section) {
    if (!report.layout().groupBy().contains(chart.by())) {
      section.at("by").violation("'by' names '" + chart.by() + "'", "a column of group_by", "");
    }
    List<String> totals = report.totalColumns().stream().map(ReportColumn::name).toList();
    for (String name : chart.of()) {
      if (!totals.contains(name)) {
        section.at("of").violation("'of' names '" + name + "'", "columns with total: true", "");
      }
    }
  }
}
