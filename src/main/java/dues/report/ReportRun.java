package dues.report;

import dues.report.folder.Manifest;
import dues.report.folder.Manifest.Entry;
import dues.report.folder.ReportFolder;
import dues.report.folder.ReportFolder.Outcome;
import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportScope;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes the reports of one business date from one moment of the books. First every file is written
 * beside its place; only when all of them are whole and their totals agree with the ledger are they
 * put in place, the manifest last. Running it again changes nothing unless the books changed.
 *
 * @param folder {@code out/reports/<date>}
 * @param timeout of each SQL statement
 */
public record ReportRun(DataSource dataSource, Path folder, Duration timeout) {

  /** Writes and places all files, and leaves the manifest's draft for {@link #publishManifest}. */
  public Written write(List<ReportSheet> sheets, ReportParameters parameters, long execution)
      throws IOException {
    ReportFolder opened = ReportFolder.open(folder, execution);
    opened.sweep();
    List<Entry> entries = new ArrayList<>();
    try (ReportSnapshot books = ReportSnapshot.open(dataSource, parameters, timeout)) {
      for (ReportSheet sheet : nightly(sheets)) {
        entries.addAll(new ReportFiles(opened, books, parameters).draft(sheet));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Entry entry : entries) {
      outcomes.add(opened.publish(entry.name()));
    }
    new Manifest(parameters.date(), entries).draft(opened, execution);
    return new Written(entries, outcomes);
  }

  /** Puts the manifest in place after proving that the files are what it says. */
  public Outcome publishManifest(long execution) throws IOException {
    ReportFolder opened = ReportFolder.open(folder, execution);
    Outcome outcome = Manifest.publish(opened);
    opened.sweep();
    return outcome;
  }

  private static List<ReportSheet> nightly(List<ReportSheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.layout().scope() == ReportScope.BOOKS)
        .sorted(Comparator.comparing(ReportSheet::name))
        .toList();
  }
}
