package dues.console.reports;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.report.folder.KeptReports;
import dues.report.folder.KeptRows;
import dues.report.folder.Manifest.Entry;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reports that the home keeps, as pages show them. */
@Component
class Shelf {

  private static final int FIRST_ROWS = 50;

  /** A report that is longer has its picture in the workbook alone. */
  private static final long MOST_ROWS_OF_A_PICTURE = 50_000;

  private final KeptReports kept;
  private final Sheets sheets;

  Shelf(Home home, Sheets sheets) {
    this.kept = new KeptReports(home.output("reports"));
    this.sheets = sheets;
  }

  List<LocalDate> dates() {
    return asking(kept::dates);
  }

  Optional<KeptReports.Day> of(LocalDate date) {
    return asking(() -> kept.of(date));
  }

  /** The day's reports in the order of their titles. */
  List<ReportView> reports(KeptReports.Day day) {
    Map<String, List<Entry>> files = new LinkedHashMap<>();
    for (Entry entry : day.manifest().files()) {
      files.computeIfAbsent(entry.report(), none -> new ArrayList<>()).add(entry);
    }
    return files.entrySet().stream()
        .map(one -> new ReportView(one.getKey(), sheet(one.getKey()), one.getValue()))
        .sorted(java.util.Comparator.comparing(ReportView::title))
        .toList();
  }

  private @org.jspecify.annotations.Nullable ReportSheet sheet(String name) {
    return sheets.reports().stream()
        .filter(sheet -> sheet.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  Optional<Path> file(LocalDate date, Entry entry) {
    return asking(() -> kept.file(date, entry));
  }

  /** Reads the CSV, which is complete in itself and cheap. */
  ReportPreview preview(LocalDate date, ReportView report) {
    ReportSheet sheet = report.sheet();
    Entry csv = report.file("csv");
    Optional<Path> file = csv == null ? Optional.empty() : file(date, csv);
    if (sheet == null || file.isEmpty()) {
      return ReportPreview.NONE;
    }
    boolean pictured = sheet.layout().chart() != null && report.rows() <= MOST_ROWS_OF_A_PICTURE;
    Chart.Sums sums = pictured ? new Chart.Sums(sheet) : null;
    List<List<String>> first = new ArrayList<>();
    int width = sheet.columns().size();
    return asking(
        () -> {
          new KeptRows(file.get())
              .each(
                  row -> {
                    if (row.size() != width) {
                      return false;
                    }
                    if (first.size() < FIRST_ROWS) {
                      first.add(row);
                    }
                    if (sums != null) {
                      sums.add(row);
                    }
                    return sums != null || first.size() < FIRST_ROWS;
                  });
          return new ReportPreview(
              sheet.columns(), first, sums == null ? List.of() : sums.charts());
        });
  }

  private interface Asked<T> {
    T answer() throws IOException;
  }

  private static <T> T asking(Asked<T> asked) {
    try {
      return asked.answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
