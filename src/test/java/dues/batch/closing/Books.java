package dues.batch.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.DuesApplication;
import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.TestDatabase;
import dues.platform.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A home with one generic source, {@code own}: contracts with a subscription each, of fees with a
 * mode and a price. Other words of a sheet start the program anew on the same database.
 */
public final class Books implements AutoCloseable {

  private final Path root;
  private final TestDatabase database;
  private final JdbcTemplate sql;
  private ConfigurableApplicationContext context;

  public Books(Path root, String fees) {
    this(root, fees, TestDatabase.fresh());
  }

  /** On a database with books of its own. */
  public Books(Path root, String fees, TestDatabase database) {
    this.root = root;
    this.database = database;
    this.sql = new JdbcTemplate(database.dataSource());
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    write("jobs/fees.yml", fees);
    this.context = start();
  }

  /** Another fee sheet from now on. */
  public void sheet(String fees) {
    context.close();
    write("jobs/fees.yml", fees);
    context = start();
  }

  private ConfigurableApplicationContext start() {
    Home home = Home.at(root);
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(home, violations);
    assertThat(violations.list()).isEmpty();
    return DuesApplication.start(home, sheets, database.database());
  }

  /** Writes a file of the export under its header. */
  public Books file(String name, String header, String... rows) {
    write("exports/" + name + ".csv", header + "\n" + String.join("\n", rows) + "\n");
    return this;
  }

  private void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports, recalculates and accrues; each must complete. */
  public void night(String date) {
    for (String job : List.of("import-billing", "recalculate-fees", "accrue-fees")) {
      completes(run(job, date));
    }
  }

  public JobOutcome run(String job, String date, String... parameters) {
    Map<String, String> named = new java.util.TreeMap<>();
    for (String parameter : parameters) {
      named.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
    }
    return bean(Launcher.class)
        .run(
            new JobRequest(
                job,
                LocalDate.parse(date),
                List.of("own"),
                named,
                new JobRequest.Origin("", ""),
                JobRequest.IfRunning.FAIL));
  }

  public JobOutcome close(String month) {
    return run("close-period", "2026-12-31", "month=" + month);
  }

  public static void completes(JobOutcome outcome) {
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(Exit.COMPLETED);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Rows as "a | b". */
  public List<String> rows(String query) {
    return sql.query(
        query,
        (row, n) -> {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(String.valueOf(row.getString(i)));
          }
          return String.join(" | ", cells);
        });
  }

  /** Lines of a month: contract, kind, amount, by contract and id. */
  public List<String> ledger(String month) {
    return rows(
        """
        select c.contract, l.kind, l.amount, l.service_from, l.service_to - 1, l.forced
          from ledger_line l join contract c using (contract_id)
         where l.accounting_period = '%s-01' order by c.contract, l.line
        """
            .formatted(month));
  }

  /** What is left out on purpose: contract, charge date, target, posted, why. */
  public List<String> drift() {
    return rows(
        """
        select contract, to_char(month, 'YYYY-MM'), period_from, target, posted, difference, why, closed
          from reporting.drift order by contract, period_from, charge_date
        """);
  }

  /** Behind the program's back, as the owner of the tables, without triggers. */
  public void tamper(String statement) {
    sql.execute("grant update, delete on ledger_line to current_user");
    sql.execute("alter table ledger_line disable trigger user");
    sql.execute(statement);
    sql.execute("alter table ledger_line enable trigger user");
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
