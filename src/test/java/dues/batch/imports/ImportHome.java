package dues.batch.imports;

import dues.batch.DuesApplication;
import dues.batch.JobOutcome;
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
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home with one generic source, {@code own}, on a database of its own. */
public final class ImportHome implements AutoCloseable {

  private final Path root;
  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;

  public ImportHome(Path root, String sheet) {
    this(root, sheet, "generic");
  }

  /** With a source of another kind. */
  ImportHome(Path root, String sheet, String kind) {
    this("kind: " + kind + "\npath: exports\ncurrency: UAH\n" + sheet, root);
  }

  private ImportHome(String wholeSheet, Path root) {
    this.root = root;
    write("jobs/sources/own.yml", wholeSheet);
    Home home = Home.at(root);
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(home, violations);
    if (!violations.list().isEmpty()) {
      throw new IllegalStateException(violations.list().toString());
    }
    this.context = DuesApplication.start(home, sheets, database.database());
  }

  /** A home whose source has this sheet and no other. */
  static ImportHome of(Path root, String sheet) {
    return new ImportHome(sheet, root);
  }

  public void write(String file, String text) {
    write(root, file, text);
  }

  /** Before the home is opened. */
  static void write(Path root, String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JobOutcome run(String job, String date) {
    return context.getBean(Launcher.class).run(JobRequest.of(job, LocalDate.parse(date), "own"));
  }

  public JobOutcome run(String job, String date, Map<String, String> parameters) {
    return context
        .getBean(Launcher.class)
        .run(
            new JobRequest(
                job,
                LocalDate.parse(date),
                java.util.List.of("own"),
                parameters,
                new JobRequest.Origin("", ""),
                JobRequest.IfRunning.FAIL));
  }

  /** One value as text. */
  public String value(String sql) {
    return JdbcClient.create(database.dataSource())
        .sql(sql)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** A part of the program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A change from outside the program. */
  public void change(String sql) {
    JdbcClient.create(database.dataSource()).sql(sql).update();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
