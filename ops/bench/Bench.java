import dues.platform.Home;
import dues.platform.database.Database;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * Measures import and accrual against what the same server can do at best, in the same run: a bare COPY of the same
 * file into a plain table, and one INSERT … SELECT of the same ledger lines into a table with the same indexes.
 *
 * <p>Arguments: the jar of Dues, the folder that {@code Generate} wrote, a folder for the home, how many rounds. A job's
 * seconds are those of its execution in the job repository; each job runs in a process of its own, cold.
 */
final class Bench {
  private static final String DATE = "2026-10-15";

  private final Path jar;
  private final Path data;
  private final Path home;

  private Bench(Path jar, Path data, Path home) {
    this.jar = jar;
    this.data = data;
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    Bench bench =
        new Bench(
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toAbsolutePath(),
            Path.of(arguments[2]).toAbsolutePath());
    bench.measure(Integer.parseInt(arguments[3]));
  }

  private void measure(int rounds) throws Exception {
    Files.createDirectories(home.resolve("jobs/sources"));
    List<Double> copies = new ArrayList<>();
    List<Double> imports = new ArrayList<>();
    List<Double> inserts = new ArrayList<>();
    List<Double> accruals = new ArrayList<>();
    dues("runs");
    Database database = Database.embedded(Home.at(home));
    try (Connection connection =
        DriverManager.getConnection(
            database.address().url(), database.address().user(), database.address().password())) {
      for (int round = 1; round <= rounds; round++) {
        sheet("plain" + round, "contracts");
        sheet("billed" + round, "subscriptions");
        copies.add(copy(connection));
        imports.add(job(connection, "import-billing", "plain" + round));
        job(connection, "import-billing", "billed" + round);
        accruals.add(job(connection, "accrue-fees", "billed" + round));
        inserts.add(insert(connection, "billed" + round));
        System.out.printf(
            Locale.ROOT,
            "round %d: COPY %.2f s, import-billing %.2f s; INSERT … SELECT %.2f s, accrue-fees %.2f s%n",
            round, last(copies), last(imports), last(inserts), last(accruals));
      }
    } finally {
      database.close();
    }
    report("import-billing", imports, "bare COPY", copies, 8);
    report("accrue-fees", accruals, "INSERT … SELECT", inserts, 5);
  }

  private void sheet(String source, String folder) throws IOException {
    Files.writeString(
        home.resolve("jobs/sources/" + source + ".yml"),
        "kind: generic\npath: " + home.relativize(data.resolve(folder)) + "\ncurrency: UAH\n");
  }

  /** The file as it is, one text column a cell, in one transaction. */
  private double copy(Connection connection) throws Exception {
    Path file = data.resolve("contracts/contracts.csv");
    String header;
    try (var lines = Files.lines(file)) {
      header = lines.findFirst().orElseThrow();
    }
    StringBuilder columns = new StringBuilder();
    for (String column : header.split(",")) {
      columns.append(columns.isEmpty() ? "" : ", ").append('"').append(column).append("\" text");
    }
    execute(connection, "drop table if exists bench_copy");
    execute(connection, "create table bench_copy (" + columns + ")");
    long began = System.nanoTime();
    try (Reader reader = Files.newBufferedReader(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_copy from stdin with (format csv, header true)", reader);
    }
    return seconds(began);
  }

  /** The lines that the job has just posted, once more, into a table with the same columns and indexes. */
  private double insert(Connection connection, String source) throws Exception {
    execute(connection, "drop table if exists bench_ledger");
    execute(connection, "create table bench_ledger (like ledger_line including all)");
    long began = System.nanoTime();
    int rows;
    try (var statement =
        connection.prepareStatement(
            "insert into bench_ledger overriding system value select l.* from ledger_line l"
                + " join source_system s on s.source = l.source where s.id = ?")) {
      statement.setString(1, source);
      rows = statement.executeUpdate();
    }
    double seconds = seconds(began);
    System.out.println(rows + " ledger lines of " + source);
    return seconds;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private double job(Connection connection, String job, String source) throws Exception {
    dues("run", job, "--source", source, "--date", DATE);
    String sql =
        "select extract(epoch from e.end_time - e.start_time), e.status from batch_job_execution e"
            + " join batch_job_instance i using (job_instance_id) where i.job_name = '"
            + job
            + "' order by e.job_execution_id desc limit 1";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next() || !row.getString(2).equals("COMPLETED")) {
        throw new IllegalStateException(job + " did not complete");
      }
      steps(connection);
      return row.getDouble(1);
    }
  }

  /** How long each step of the last execution took. */
  private static void steps(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select step_name, extract(epoch from end_time - start_time) from batch_step_execution"
                    + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)"
                    + " order by step_execution_id")) {
      while (row.next()) {
        System.out.printf(Locale.ROOT, "  %s %.2f s%n", row.getString(1), row.getDouble(2));
      }
    }
  }

  private void dues(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("--home", home.toString()));
    Path log = home.resolve("bench.log");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " ended " + exit + "; see " + log);
    }
  }

  private static void report(
      String job, List<Double> seconds, String best, List<Double> least, double limit) {
    double ratio = median(seconds) / median(least);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f s, %s %.2f s, ratio %.2f (at most %.1f: %s)%n",
        job, median(seconds), best, median(least), ratio, limit, ratio <= limit ? "kept" : "EXCEEDED");
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double last(List<Double> values) {
    return values.get(values.size() - 1);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
