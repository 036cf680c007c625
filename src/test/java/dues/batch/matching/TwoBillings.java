package dues.batch.matching;

import dues.batch.DuesApplication;
import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.sheet.Sheets;
import dues.matching.truth.Entry;
import dues.platform.Home;
import dues.platform.TestDatabase;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A home with the sources alpha (donor of the directory) and beta, and contracts put straight in.
 */
public final class TwoBillings implements AutoCloseable {
  public static final LocalDate DATE = LocalDate.of(2026, 10, 31);

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;
  private final JdbcClient jdbc;

  public TwoBillings(Path home, Map<String, String> sheets) throws IOException {
    Files.createDirectories(home.resolve("jobs/sources"));
    for (var id : List.of("alpha", "beta")) {
      Files.writeString(
          home.resolve("jobs/sources/" + id + ".yml"),
          "kind: generic\npath: exports/%s\ncurrency: UAH\ndirectory: %s\n"
              .formatted(id, id.equals("alpha") ? "donor" : "lookup"));
    }
    for (var sheet : sheets.entrySet()) {
      Files.writeString(home.resolve("jobs").resolve(sheet.getKey()), sheet.getValue());
    }
    var at = Home.at(home);
    context = DuesApplication.start(at, sheets(at), database.database());
    jdbc = JdbcClient.create(database.dataSource());
    for (var id : List.of("alpha", "beta")) {
      jdbc.sql(
              "insert into source_system (id, kind, title, time_zone, currency) values (?,"
                  + " 'generic', ?, 'UTC', 'UAH')")
          .params(id, id)
          .update();
    }
  }

  private static Sheets sheets(Home home) {
    var violations = new Violations();
    var sheets = Sheets.read(home, violations);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(violations.toString());
    }
    return sheets;
  }

  public JobOutcome run(String job) {
    return context.getBean(Launcher.class).run(JobRequest.of(job, DATE, "alpha", "beta"));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** A contract; {@code cells} are column=value, as many as wanted. */
  public void contract(String source, String contract, String title, String... cells) {
    var columns = new StringBuilder();
    var values = new StringBuilder();
    for (var cell : cells) {
      var pair = cell.split("=", 2);
      columns.append(", ").append(pair[0]);
      values.append(pair[0].equals("birth_date") ? ", cast(? as date)" : ", ?");
    }
    var statement =
        jdbc.sql(
                "insert into contract (source, contract, title, currency, brought_by, file_id, line, row_hash%s)"
                        .formatted(columns)
                    + " select source, ?, ?, 'UAH', 1, 1, 1, md5('')::uuid%s from source_system where id = ?"
                        .formatted(values))
            .param(contract)
            .param(title);
    for (var cell : cells) {
      statement.param(cell.split("=", 2)[1]);
    }
    statement.param(source).update();
  }

  /** An entry of the truth: those of its first billing are alpha's, the others beta's. */
  public void add(Entry entry) {
    var cells =
        entry.cells().entrySet().stream()
            .filter(cell -> !cell.getKey().equals("title") && !cell.getKey().equals("house_id"))
            .filter(cell -> !cell.getKey().equals("birth_date") || isDate(cell.getValue()))
            .map(cell -> cell.getKey() + "=" + cell.getValue())
            .toArray(String[]::new);
    contract(
        entry.key().startsWith("a:") ? "alpha" : "beta",
        entry.key().substring(2),
        entry.cells().getOrDefault("title", ""),
        cells);
  }

  /** What an import would have let in. */
  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The rows of a query, cells joined by a bar. */
  public List<String> rows(String sql) {
    return jdbc.sql(sql)
        .query(
            (row, number) -> {
              var cells = new StringBuilder();
              for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.append(i == 1 ? "" : " | ").append(row.getString(i));
              }
              return cells.toString();
            })
        .list();
  }

  public long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
