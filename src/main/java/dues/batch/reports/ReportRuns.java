package dues.batch.reports;

import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.report.ReportRun;
import dues.report.folder.Retention;
import dues.report.sheet.Asked;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the two steps share: where the reports of an execution go, what they are about, which there
 * are.
 */
@Component
class ReportRuns {

  /** A report that takes longer is a wrong report, and would hold back the database's cleaning. */
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final DataSource dataSource;
  private final TransactionTemplate transactions;
  private final ObjectProvider<Home> home;
  private final Sheets sheets;

  ReportRuns(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      ObjectProvider<Home> home,
      Sheets sheets) {
    this.dataSource = dataSource;
    this.transactions = new TransactionTemplate(transactions);
    this.home = home;
    this.sheets = sheets;
  }

  ReportRun of(StepRun run) throws IOException {
    return new ReportRun(dataSource, folder(run), TIMEOUT, run.execution());
  }

  /** {@code out/reports/<date>}; the reports as of an execution stand beside those of today. */
  private Path folder(StepRun run) {
    Path day = home.getObject().reports(run.date());
    Long asOf = asOf(run);
    return asOf == null ? day : day.resolve("as-of-" + asOf);
  }

  private static @Nullable Long asOf(StepRun run) {
    String typed = run.parameter("as_of");
    try {
      return typed == null ? null : Long.valueOf(typed);
    } catch (NumberFormatException e) {
      throw new ReportFault(
          "-p as_of=%s is not an execution; expected a number as `dues runs` shows it."
              .formatted(typed),
          e);
    }
  }

  /** Removes the reports of dates that are no longer kept. */
  int sweep(StepRun run) throws IOException {
    Path reports = home.getObject().output("reports");
    JobSheet sheet = Objects.requireNonNull(sheets.jobs().get(FinanceReportsJob.NAME));
    return Retention.sweep(reports, run.date(), sheet.work().keepDays());
  }

  static ReportParameters parameters(StepRun run) {
    String without = Objects.requireNonNullElse(run.parameter("without"), "");
    return new ReportParameters(
        run.date(),
        run.sources(),
        without.isEmpty() ? List.of() : List.of(without.split(",", -1)),
        new Asked(asOf(run), null, Map.of()));
  }

  List<ReportSheet> sheets() {
    return sheets.reports();
  }

  /** Does it while the lease is held: a run that was overtaken in its sleep changes no file. */
  <T> T fenced(Placing<T> placing) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              try {
                return placing.place();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  @FunctionalInterface
  interface Placing<T> {
    T place() throws IOException;
  }
}
