package dues.report;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.platform.TestDatabase;
import dues.platform.Violations;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database with the ledger of {@code small-books.sql}, and the checkout's own report sheets. */
public final class SmallBooks implements AutoCloseable {

  public static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final TestDatabase database = TestDatabase.fresh();

  public SmallBooks() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      ScriptUtils.executeSqlScript(
          connection,
          new EncodedResource(
              new ClassPathResource("dues/report/small-books.sql"), StandardCharsets.UTF_8));
    }
  }

  public TestDatabase database() {
    return database;
  }

  public JdbcTemplate sql() {
    return new JdbcTemplate(database.dataSource());
  }

  public ReportRun run(Path folder, long execution) throws IOException {
    return new ReportRun(database.dataSource(), folder, TIMEOUT, execution);
  }

  /** Everything that the job's two steps do, for two reports. */
  public Written write(Path folder, ReportParameters parameters, long execution)
      throws IOException {
    return write(folder, parameters, execution, sheets("accrual-register", "revenue-by-fee"));
  }

  /** The same for some reports. */
  public Written write(
      Path folder, ReportParameters parameters, long execution, List<ReportSheet> sheets)
      throws IOException {
    ReportRun run = run(folder, execution);
    Written written = run.publish(run.draft(sheets, parameters));
    run.publishManifest();
    return written;
  }

  public static ReportParameters october() {
    return new ReportParameters(LocalDate.of(2026, 10, 31), List.of("utm5", "own"), List.of());
  }

  public static List<ReportSheet> sheets() {
    Violations violations = new Violations();
    List<ReportSheet> sheets =
        new SheetFolder(Path.of(""), violations)
            .own("jobs/reports").stream().map(ReportSheets::read).toList();
    assertThat(violations.list()).isEmpty();
    return sheets;
  }

  /** Those of the names. */
  public static List<ReportSheet> sheets(String... names) {
    List<ReportSheet> named =
        sheets().stream().filter(sheet -> List.of(names).contains(sheet.name())).toList();
    assertThat(named).hasSize(names.length);
    return named;
  }

  public static ReportSheet sheet(String yaml) {
    Violations violations = new Violations();
    ReportSheet sheet = ReportSheets.read(SheetFile.parse("jobs/reports/x.yml", yaml, violations));
    assertThat(violations.list()).isEmpty();
    return sheet;
  }

  @Override
  public void close() {
    database.close();
  }
}
