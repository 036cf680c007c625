package dues.report;

import dues.report.format.TableWriter;
import dues.report.query.ReportSnapshot;
import dues.report.query.ReportSnapshot.RowSink;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sheet.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One pass over a report's rows, into as many files as it has formats. */
record ReportPass(ReportSnapshot books, ReportParameters parameters) {

  /** Writes and finishes all of them, unless the total is not the ledger's. */
  Totals through(ReportSheet sheet, List<TableWriter> writers) throws IOException {
    Control asked = sheet.query().control();
    SortedMap<String, BigDecimal> control =
        asked == null ? new TreeMap<>() : books.control(sheet, asked);
    Totals totals = new Totals(sheet);
    RowSink all =
        row -> {
          totals.add(row);
          for (TableWriter writer : writers) {
            writer.write(row);
          }
        };
    try (WritingThread writing = new WritingThread(all)) {
      books.stream(sheet, writing);
      writing.finish();
    }
    if (asked != null) {
      ControlTotal.require(sheet, parameters, totals.of(asked.column()), control);
    }
    for (TableWriter writer : writers) {
      writer.finish(totals, control);
    }
    return totals;
  }
}
