package dues.report.query;

import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportSheet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the columns that the SQL gives with those that the sheet declares: same names, same
 * order, fitting types.
 */
final class ColumnCheck {

  private ColumnCheck() {}

  static List<String> problems(ReportSheet sheet, ResultSetMetaData found) throws SQLException {
    List<String> problems = new ArrayList<>();
    List<ReportColumn> declared = sheet.columns();
    int common = Math.min(declared.size(), found.getColumnCount());
    for (int i = 0; i < common; i++) {
      ReportColumn column = declared.get(i);
      String name = found.getColumnLabel(i + 1);
      String type = found.getColumnTypeName(i + 1);
      if (!name.equals(column.name())) {
        problems.add("column %d is '%s'; expected '%s'".formatted(i + 1, name, column.name()));
      } else if (!column.type().databaseTypes().contains(type)) {
        problems.add(
            "column '%s' is of type %s; expected %s for %s"
                .formatted(
                    name,
                    type,
                    String.join(" or ", column.type().databaseTypes().stream().sorted().toList()),
                    column.type().sheetName()));
      }
    }
    for (int i = common; i < found.getColumnCount(); i++) {
      problems.add("column '%s' is not declared".formatted(found.getColumnLabel(i + 1)));
    }
    for (ReportColumn column : declared.subList(common, declared.size())) {
      problems.add("column '%s' is not selected".formatted(column.name()));
    }
    return problems;
  }

  static void require(ReportSheet sheet, ResultSetMetaData found) throws SQLException {
    List<String> problems = problems(sheet, found);
    if (!problems.isEmpty()) {
      throw new ReportFault(
          "jobs/reports/%s.yml: %s. Change the SQL or the columns so that they agree."
              .formatted(sheet.name(), String.join("; ", problems)));
    }
  }
}
