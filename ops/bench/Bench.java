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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * A home to measure in: jobs run as users run them, through the launcher, each in a cold process of its own, and the least that
 * the same server can do is timed beside them. A job's seconds are those of its execution in the job repository, without the
 * start of the process.
 */
final class Bench implements AutoCloseable {
  private final Path launcher;
  private final Path home;
  private final Database database;
  private final Connection connection;

  private Bench(Path launcher, Path home, Database database, Connection connection) {
    this.launcher = launcher;
    this.home = home;
    this.database = database;
    this.connection = connection;
  }

  static Bench in(Path launcher, Path home) throws Exception {
    Files.createDirectories(home.resolve("jobs/sources"));
    Database database = Database.embedded(Home.at(home));
    Connection connection =
        DriverManager.getConnection(
            database.address().url(), database.address().user(), database.address().password());
    Bench bench = new Bench(launcher, home, database, connection);
    bench.dues("runs");
    return bench;
  }

  /** A source whose export lies in a folder of the home. */
  void source(String id, String folder) throws IOException {
    Files.writeString(
        home.resolve("jobs/sources/" + id + ".yml"), "kind: generic\npath: " + folder + "\ncurrency: UAH\n");
  }

  /** Seconds of a bare COPY of a file into a table with one text column a cell, in one transaction. */
  double copy(String name) throws Exception {
    Path file = home.resolve(name);
    String header;
    try (var lines = Files.lines(file)) {
      header = lines.findFirst().orElseThrow();
    }
    StringBuilder columns = new StringBuilder();
    for (String column : header.split(",")) {
      columns.append(columns.isEmpty() ? "" : ", ").append('"').append(column).append("\" text");
    }
    execute("drop table if exists bench_copy");
    execute("create table bench_copy (" + columns + ")");
    long began = System.nanoTime();
    try (Reader reader = Files.newBufferedReader(file)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_copy from stdin with (format csv, header true)", reader);
    }
    return secondsSince(began);
  }

  /** Seconds of one INSERT … SELECT of a source's ledger lines into a table with the same columns, checks and indexes. */
  double insert(String source) throws SQLException {
    execute("drop table if exists bench_ledger");
    execute("create table bench_ledger (like ledger_line including all)");
    long began = System.nanoTime();
    long rows;
    try (var statement =
        connection.prepareStatement(
            "insert into bench_ledger overriding system value select l.* from ledger_line l"
                + " join source_system s on s.source = l.source where s.id = ?")) {
      statement.setString(1, source);
      rows = statement.executeLargeUpdate();
    }
    double seconds = secondsSince(began);
    System.out.println(rows + " ledger lines of " + source);
    execute("drop table bench_ledger");
    return seconds;
  }

  /** Seconds of a job on a source. */
  double job(String job, String source, String date) throws Exception {
    List<String> command = new ArrayList<>(List.of("run", job, "--date", date, "--quiet"));
    for (String one : source.split(",")) {
      command.addAll(List.of("--source", one));
    }
    dues(command.toArray(String[]::new));
    String sql =
        "select extract(epoch from e.end_time - e.start_time), e.status from batch_job_execution e"
            + " join batch_job_instance i using (job_instance_id) where i.job_name = ?"
            + " order by e.job_execution_id desc limit 1";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, job);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || !row.getString(2).equals("COMPLETED")) {
          throw new IllegalStateException(job + " did not complete");
        }
        steps(job + " " + source);
        return row.getDouble(1);
      }
    }
  }

  /** The customer of each contract that has one, both by {@code source:contract}. */
  Map<String, String> customers() throws SQLException {
    Map<String, String> customers = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select s.id || ':' || c.contract, u.key from contract_customer l join contract c using (contract_id)"
                    + " join source_system s on s.source = c.source join customer u using (customer_id)")) {
      while (row.next()) {
        customers.put(row.getString(1), row.getString(2));
      }
    }
    return customers;
  }

  /** How long each step of the last execution took. */
  private void steps(String what) throws SQLException {
    StringBuilder line = new StringBuilder("  " + what + ":");
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select step_name, extract(epoch from end_time - start_time) from batch_step_execution"
                    + " where job_execution_id = (select max(job_execution_id) from batch_job_execution)"
                    + " and step_name not like '%:%' order by step_execution_id")) {
      while (row.next()) {
        line.append(String.format(Locale.ROOT, " %s %.2f", row.getString(1), row.getDouble(2)));
      }
    }
    System.out.println(line);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void dues(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
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
      throw new IllegalStateException(
          String.join(" ", arguments) + " ended " + exit + ":\n" + Files.readString(log));
    }
  }

  /** One line with the ratio of two series' medians, and whether the limit is kept. */
  static void report(String what, List<Double> seconds, String best, List<Double> least, double limit) {
    double ratio = median(seconds) / median(least);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f s, %s %.2f s, ratio %.2f (at most %.1f: %s)%n",
        what, median(seconds), best, median(least), ratio, limit, ratio <= limit ? "kept" : "EXCEEDED");
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
