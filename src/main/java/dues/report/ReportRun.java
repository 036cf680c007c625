package dues.report;

import dues.report.folder.Manifest;
import dues.report.folder.Manifest.Entry;
import dues.report.folder.ReportFolder;
import dues.report.folder.ReportFolder.Outcome;
import dues.report.query.BookStatistics;
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
 * The reports of one business date as one execution writes them: {@link #draft}, {@link #publish},
 * {@link #publishManifest}, in this order. Every file is drafted beside its place from one moment
 * of the books; only when all of them are whole and their totals agree with the ledger are they put
 * in place, the manifest last. Doing it all again changes nothing unless the books changed.
 */
public final class ReportRun {

  private final DataSource dataSource;
  private final ReportFolder folder;
  private final Duration timeout;

  /**
   * Opens the folder.
   *
   * @param folder {@code out/reports/<date>}
   * @param timeout of each SQL statement
   */
  public ReportRun(DataSource dataSource, Path folder, Duration timeout, long execution)
      throws IOException {
    this.dataSource = dataSource;
    this.folder = ReportFolder.open(folder, execution);
    this.timeout = timeout;
  }

  /**
   * Drafts every file of every report of the books, and the manifest; changes no file that a reader
   * sees.
   */
  public Manifest draft(List<ReportSheet> sheets, ReportParameters parameters) throws IOException {
    List<Entry> entries = new ArrayList<>();
    BookStatistics.refresh(dataSource);
    try (ReportSnapshot books = ReportSnapshot.open(dataSource, parameters, timeout)) {
      for (ReportSheet sheet : ofTheBooks(sheets, parameters)) {
        entries.addAll(new ReportFiles(folder, books, parameters).draft(sheet));
      }
    }
    Manifest manifest = new Manifest(parameters.date(), entries);
    manifest.draft(folder);
    return manifest;
  }

  /** Puts the drafted files in place, except the manifest. */
  public Written publish(Manifest manifest) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Entry entry : manifest.files()) {
      outcomes.add(folder.publish(entry.name()));
    }
    return new Written(manifest.files(), outcomes);
  }

  /**
   * Puts the drafted manifest in place after proving that the files are what it says, and sweeps
   * the folder.
   */
  public Outcome publishManifest() throws IOException {
    Outcome outcome = Manifest.publish(folder);
    folder.sweep();
    return outcome;
  }

  private static List<ReportSheet> ofTheBooks(
      List<ReportSheet> sheets, ReportParameters parameters) {
    return sheets.stream()
        .filter(sheet -> sheet.layout().scope() == ReportScope.BOOKS)
        .filter(sheet -> sheet.query().asOf() || parameters.asked().asOf() == null)
        .sorted(Comparator.comparing(ReportSheet::name))
        .toList();
  }
}
