package dues.batch.reports;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.report.ReportRun;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
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
    return new ReportRun(
        dataSource, home.getObject().reports(run.date()), TIMEOUT, run.execution());
  }

  static ReportParameters parameters(StepRun run) {
    String without = Objects.requireNonNullElse(run.parameter("without"), "");
    return new ReportParameters(
        run.date(), run.sources(), without.isEmpty() ? List.of() : List.of(without.split(",", -1)));
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
