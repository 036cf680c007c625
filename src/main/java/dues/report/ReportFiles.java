package dues.report;

import dues.report.folder.Manifest.Entry;
import dues.report.folder.ReportFolder;
import dues.report.format.TableWriter;
import dues.report.format.TableWriters;
import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts all files of one report out of one pass over its rows. */
record ReportFiles(ReportFolder folder, ReportSnapshot books, ReportParameters parameters) {

  List<Entry> draft(ReportSheet sheet) throws IOException {
    Totals totals;
    List<TableWriter> writers = new ArrayList<>();
    try {
      for (ReportFormat format : sheet.layout().formats()) {
        writers.add(
            TableWriters.open(
                format,
                sheet,
                parameters,
                Files.newOutputStream(folder.draft(fileName(sheet, format))),
                folder.scratch()));
      }
      totals = new ReportPass(books, parameters).through(sheet, writers);
    } finally {
      closeAll(writers);
    }
    return entries(sheet, totals);
  }

  private List<Entry> entries(ReportSheet sheet, Totals totals) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (ReportFormat format : sheet.layout().formats()) {
      String name = fileName(sheet, format);
      entries.add(
          new Entry(
              name,
              sheet.name(),
              parameters.shown(),
              totals.rows(),
              shown(sheet, totals),
              folder.draftSha256(name)));
    }
    return entries;
  }

  private static Map<String, Map<String, String>> shown(ReportSheet sheet, Totals totals) {
    Map<String, Map<String, String>> shown = new LinkedHashMap<>();
    for (ReportColumn column : sheet.totalColumns()) {
      Map<String, String> amounts = new LinkedHashMap<>();
      totals
          .of(column.name())
          .forEach((currency, sum) -> amounts.put(currency, column.type().text(sum, currency)));
      shown.put(column.name(), amounts);
    }
    return shown;
  }

  private static String fileName(ReportSheet sheet, ReportFormat format) {
    return sheet.name() + "." + format.extension();
  }

  /** Closes every writer although one may fail, and then tells of the first failure. */
  private static void closeAll(List<TableWriter> writers) throws IOException {
    IOException first = null;
    for (TableWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
