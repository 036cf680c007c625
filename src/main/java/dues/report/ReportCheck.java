package dues.report;

import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What {@code dues check} can say about reports once a database is up: whether the SQL is
 * understood, may read what it reads, and gives the columns that the sheet declares. Nothing is
 * run. What needs no database was checked when the sheets were read.
 */
public final class ReportCheck {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ReportParameters ANY =
      new ReportParameters(LocalDate.EPOCH, List.of(), List.of());

  private ReportCheck() {}

  /** All problems of all sheets, each naming its sheet; empty when every report can be written. */
  public static List<String> problems(List<ReportSheet> sheets, DataSource dataSource) {
    List<String> problems = new ArrayList<>();
    try (ReportSnapshot snapshot = ReportSnapshot.open(dataSource, ANY, TIMEOUT)) {
      for (ReportSheet sheet : sheets) {
        problems.addAll(snapshot.describe(sheet));
      }
    }
    return problems;
  }
}
