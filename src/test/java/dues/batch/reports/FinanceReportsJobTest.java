package dues.batch.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.DuesApplication;
import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.Violations;
import dues.report.SmallBooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class FinanceReportsJobTest {

  private static final LocalDate DATE = LocalDate.of(2026, 10, 31);

  private final Path root;

  FinanceReportsJobTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void aSecondRunFindsEqualBooksAndALaterLineReplacesFiles() throws Exception {
    inContext(
        (books, launcher) -> {
          JobOutcome first = run(launcher);
          assertThat(first.exit()).as(first.messages().toString()).isEqualTo(Exit.COMPLETED);
          assertThat(first.execution()).isPositive();
          Map<String, FileTime> written = times();
          assertThat(written)
              .hasSize(39)
              .containsKeys(
                  "accrual-register.csv",
                  "accrual-register.xlsx",
                  "manifest.json",
                  "month-summary.pdf");
          Path feeds = root.resolve("out/feeds/own");
          assertThat(Files.readAllLines(feeds.resolve("charges-000001.csv"))).hasSize(1 + 12);

          JobOutcome second = run(launcher);
          assertThat(second.exit()).isEqualTo(Exit.COMPLETED);
          assertThat(second.execution()).isGreaterThan(first.execution());
          assertThat(times()).isEqualTo(written);
          assertThat(said(books, second.execution()))
              .contains("38 files, all unchanged: the books are equal");

          postOneMore(books);
          JobOutcome third = run(launcher);
          assertThat(said(books, third.execution()))
              .contains("38 files: 0 new, 22 replaced, 16 unchanged");
          Path superseded = reports().resolve("superseded").resolve("" + third.execution());
          assertThat(superseded.resolve("accrual-register.csv")).exists();
          assertThat(Files.readString(superseded.resolve("manifest.json")))
              .contains("\"execution\": " + first.execution());
          assertThat(Files.readString(reports().resolve("manifest.json")))
              .contains("\"execution\": " + third.execution(), "\"UAH\": \"687.36\"");
        });
  }

  @Test
  void aRunThatFailedIsResumedAndEndsWithTheSameBytes() throws Exception {
    inContext(
        (books, launcher) -> {
          assertThat(run(launcher).exit()).isEqualTo(Exit.COMPLETED);
          Map<String, String> whole = texts();

          Files.delete(reports().resolve("manifest.json"));
          Files.createDirectory(reports().resolve("manifest.json"));
          Files.createFile(reports().resolve("manifest.json").resolve("in the way"));
          JobOutcome broken = run(launcher);
          assertThat(broken.exit()).isEqualTo(Exit.FAILED);

          Files.delete(reports().resolve("manifest.json").resolve("in the way"));
          Files.delete(reports().resolve("manifest.json"));
          JobOutcome resumed = run(launcher);
          assertThat(resumed.exit()).isEqualTo(Exit.COMPLETED);
          assertThat(texts().keySet()).isEqualTo(whole.keySet());
          assertThat(texts().get("accrual-register.csv"))
              .isEqualTo(whole.get("accrual-register.csv"));
          assertThat(resumed.execution()).isGreaterThan(broken.execution());
        });
  }

  @FunctionalInterface
  private interface Story {
    void tell(SmallBooks books, Launcher launcher) throws Exception;
  }

  private void inContext(Story story) throws Exception {
    Home home = Home.at(root);
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(home, violations);
    assertThat(violations.list()).isEmpty();
    try (SmallBooks books = new SmallBooks();
        ConfigurableApplicationContext context =
            DuesApplication.start(home, sheets, books.database().database())) {
      story.tell(books, context.getBean(Launcher.class));
    }
  }

  private static JobOutcome run(Launcher launcher) {
    return launcher.run(JobRequest.of("finance-reports", DATE, "own", "utm5"));
  }

  /** 682.11 + 5.25 = 687.36 */
  private static void postOneMore(SmallBooks books) throws SQLException {
    books
        .sql()
        .update(
            """
            insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind,
                service_from, service_to, period_from, period_to, quantity, unit_price, discount_percent, percent,
                days, divisor, amount, currency, bucket, charge_date, accounting_period, execution_id, revision,
                reason, explanation)
            select source, contract_id, subscription_id, fee_id, charged_fee_id, kind,
                   date '2026-10-30', date '2026-10-31', date '2026-10-30', date '2026-10-31', quantity, unit_price,
                   discount_percent, percent, days, divisor, amount, currency, bucket, date '2026-10-30',
                   accounting_period, 3, revision, reason, explanation
              from ledger_line where amount = 5.25 and accounting_period = '2026-10-01'
            """);
  }

  private static String said(SmallBooks books, long execution) {
    return String.join(
        " ",
        books
            .sql()
            .queryForList(
                "select exit_message from batch_step_execution where job_execution_id = ?",
                String.class,
                execution));
  }

  private Path reports() {
    return root.resolve("out/reports/2026-10-31");
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (Path file : files()) {
      times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
    }
    return times;
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files()) {
      texts.put(
          file.getFileName().toString(),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(reports())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
