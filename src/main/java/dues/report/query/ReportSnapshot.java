package dues.report.query;

import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sql.ReportSql;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One moment of the books, read-only, under the role {@code dues_report}, which may select from the
 * views of schema {@code reporting} and nothing else. All reports of a run are read through one
 * snapshot, so that they agree with each other although lines are posted meanwhile. Rows are
 * streamed: a cursor of {@value #FETCHED_ROWS} rows at a time, whatever the ledger's size.
 */
public final class ReportSnapshot implements AutoCloseable {

  private static final int FETCHED_ROWS = 1_000;
  private static final String TIMED_OUT = "57014";

  /** Takes the rows one by one; the array is fresh for each. */
  @FunctionalInterface
  public interface RowSink {
    void accept(@Nullable Object[] row) throws IOException;
  }

  private final Connection connection;
  private final ReportParameters parameters;
  private final Duration timeout;
  private final String asOf;

  private ReportSnapshot(
      Connection connection, ReportParameters parameters, Duration timeout, String asOf) {
    this.connection = connection;
    this.parameters = parameters;
    this.timeout = timeout;
    this.asOf = asOf;
  }

  /** Opens the snapshot; {@code timeout} bounds each statement. */
  public static ReportSnapshot open(
      DataSource dataSource, ReportParameters parameters, Duration timeout) {
    try {
      Connection connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      String asOf = AsOf.setting(connection, parameters.asked().asOf());
      return new ReportSnapshot(connection, parameters, timeout, asOf);
    } catch (SQLException e) {
      throw new ReportFault("The books cannot be opened for reports: " + e.getMessage(), e);
    }
  }

  /** Streams the report's rows in the order of its SQL. */
  public void stream(ReportSheet sheet, RowSink sink) throws IOException {
    List<ReportColumn> columns = sheet.columns();
    ask(
        sheet,
        sheet.query().sql(),
        result -> {
          ColumnCheck.require(sheet, result.getMetaData());
          while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
              row[i] = columns.get(i).type().read(result, i + 1);
            }
            sink.accept(row);
          }
        });
  }

  /** What the ledger says the controlled column adds up to, by currency. */
  public SortedMap<String, BigDecimal> control(ReportSheet sheet, Control control)
      throws IOException {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    ask(
        sheet,
        control.sql(),
        result -> {
          while (result.next()) {
            sums.put(result.getString(1), result.getBigDecimal(2));
          }
        });
    return sums;
  }

  /** Whose report it is, for sheets that say how to find out. */
  public Optional<String> subject(ReportSheet sheet) throws IOException {
    ReportSql asked = sheet.heading().subject();
    List<String> subjects = new ArrayList<>();
    if (asked != null) {
      ask(
          sheet,
          asked,
          result -> {
            while (result.next()) {
              subjects.add(result.getString(1));
            }
          });
    }
    return subjects.stream().filter(Objects::nonNull).findFirst();
  }

  /** Every problem between the report's SQL and its columns, found without running it. */
  public List<String> describe(ReportSheet sheet) {
    Control control = sheet.query().control();
    List<String> problems = new ArrayList<>(describe(sheet, sheet.query().sql(), true));
    if (control != null) {
      problems.addAll(describe(sheet, control.sql(), false));
    }
    ReportSql subject = sheet.heading().subject();
    if (subject != null) {
      problems.addAll(describe(sheet, subject, false));
    }
    return problems;
  }

  private List<String> describe(ReportSheet sheet, ReportSql sql, boolean compared) {
    try {
      enterRole();
      try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
        ResultSetMetaData found = statement.getMetaData();
        return compared
            ? ColumnCheck.problems(sheet, found).stream()
                .map(problem -> "jobs/reports/%s.yml: %s.".formatted(sheet.name(), problem))
                .toList()
            : List.of();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      return List.of(refusal(sheet, e).getMessage());
    }
  }

  /** Ends the snapshot; nothing was written, so there is nothing to commit. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new ReportFault("The snapshot of the books cannot be ended: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Answer {
    void read(ResultSet result) throws SQLException, IOException;
  }

  private void ask(ReportSheet sheet, ReportSql sql, Answer answer) throws IOException {
    try {
      enterRole();
      try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
        statement.setFetchSize(FETCHED_ROWS);
        @Nullable Object[] values = sql.values(parameters.binds(sheet));
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        try (ResultSet result = statement.executeQuery()) {
          answer.read(result);
        }
      }
    } catch (SQLException e) {
      throw refusal(sheet, e);
    }
  }

  /** Before every statement, so that whatever an earlier one did to the session is undone. */
  private void enterRole() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local role dues_report");
      statement.execute("set local search_path = reporting");
      statement.execute("set local time zone 'UTC'");
      statement.execute("set local statement_timeout = " + timeout.toMillis());
      statement.execute("set local dues.as_of = '" + asOf + "'");
    }
  }

  private ReportFault refusal(ReportSheet sheet, SQLException e) {
    String what =
        TIMED_OUT.equals(e.getSQLState())
            ? "took longer than " + timeout.toSeconds() + " s"
            : "is refused by the database: " + e.getMessage();
    return new ReportFault(
        "jobs/reports/%s.yml: its SQL %s. Expected a select over views of schema reporting."
            .formatted(sheet.name(), what),
        e);
  }
}
