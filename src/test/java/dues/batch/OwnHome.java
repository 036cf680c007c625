package dues.batch;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.TestDatabase;
import dues.platform.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home with one generic source, {@code own}, and the program on a database of its own. */
public final class OwnHome implements AutoCloseable {

  private final Path root;
  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;

  /** {@code files} are pairs of a file's name and its text; a name ending in .yml is a sheet's. */
  public OwnHome(Path root, String... files) {
    this.root = root;
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    for (int i = 0; i < files.length; i += 2) {
      boolean sheet = files[i].endsWith(".yml");
      write((sheet ? "jobs/" : "exports/") + files[i], files[i + 1]);
    }
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(Home.at(root), violations);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(violations.toString());
    }
    this.context = DuesApplication.start(Home.at(root), sheets, database.database());
  }

  /** Writes a file of the home. */
  public void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a job for the source; anything but its completion is an error. */
  public long run(String job, String date) {
    JobOutcome outcome = attempt(job, date);
    if (outcome.exit() != JobOutcome.Exit.COMPLETED) {
      throw new AssertionError(job + " " + date + ": " + outcome.messages());
    }
    return outcome.execution();
  }

  /** Runs a job for the source. */
  public JobOutcome attempt(String job, String date) {
    return bean(Launcher.class).run(JobRequest.of(job, LocalDate.parse(date), "own"));
  }

  /** Imports, recalculates and accrues. */
  public void night(String date) {
    run("import-billing", date);
    run("recalculate-fees", date);
    run("accrue-fees", date);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public TestDatabase database() {
    return database;
  }

  /** A client that the program knows nothing of: unfenced, and free to write. */
  public JdbcClient outside() {
    return JdbcClient.create(database.dataSource());
  }

  /** One column of a query, as texts. */
  public List<String> texts(String sql) {
    return outside().sql(sql).query(String.class).list();
  }

  /** Rows of every table, those of the job repository included. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table :
        texts(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
      counts.put(table, outside().sql("select count(*) from " + table).query(Long.class).single());
    }
    return counts;
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
