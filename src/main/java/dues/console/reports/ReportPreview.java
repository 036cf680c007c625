package dues.console.reports;

import dues.report.sheet.ReportColumn;
import java.util.List;

/**
 * The first rows of a report, and its picture.
 *
 * @param columns whose titles stand above the rows; none for a report without a sheet or a CSV
 */
record ReportPreview(List<ReportColumn> columns, List<List<String>> rows, List<Chart> charts) {

  static final ReportPreview NONE = new ReportPreview(List.of(), List.of(), List.of());
}
