package dues.store;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refused rows and values, each with the whole row it stood in. */
@Repository
public class Rejects {

  private static final String COLUMNS =
      "execution_id, source, file_id, line, record_type, code, severity, column_name, raw_value, message, raw, balance";

  private final JdbcClient jdbc;
  private final Copy copy;

  /** On the transaction that stages. */
  public Rejects(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.copy = new Copy(dataSource);
  }

  /** Where a row stood. */
  public record Origin(long executionId, short source, long fileId, long line) {}

  /** Why it was refused. */
  public record Cause(
      String code,
      String severity,
      @Nullable String column,
      @Nullable String value,
      String message) {}

  /**
   * One refusal.
   *
   * @param balance what the row says of a contract's balance
   */
  public record Rejected(
      Origin origin, String recordType, Cause cause, String raw, @Nullable BigDecimal balance) {}

  /** Writes refusals by COPY. */
  public void write(Collection<Rejected> rejected) {
    copy.into("reject (" + COLUMNS + ")", text -> rejected.forEach(reject -> write(text, reject)));
  }

  private static void write(CopyText text, Rejected reject) {
    Origin origin = reject.origin();
    text.value(origin.executionId());
    text.value(origin.source());
    text.value(origin.fileId());
    text.value(origin.line());
    text.value(reject.recordType());
    Cause cause = reject.cause();
    text.value(cause.code());
    text.value(cause.severity());
    text.value(cause.column());
    text.value(cause.value());
    text.value(cause.message());
    text.value(reject.raw());
    text.value(reject.balance());
    text.endRow();
  }

  /** Names a table's columns in one file's refusals as the file itself does. */
  public void rename(long fileId, FactTable table, Map<String, String> columns) {
    columns.forEach(
        (column, own) -> {
          if (!column.equals(own)) {
            jdbc.sql(
                    """
                    update reject
                       set column_name = :own, message = replace(message, format('column ''%s''', :column), format('column ''%s''', :own))
                     where file_id = :file and record_type = :table and column_name = :column
                    """)
                .param("own", own)
                .param("column", column)
                .param("file", fileId)
                .param("table", table.tableName())
                .update();
          }
        });
  }

  /**
   * Everything that is wrong with a file's next refused rows, in file order.
   *
   * @param afterLine rows on this line or before it are left out
   * @param rows how many rows at most
   */
  public List<Rejected> ofFile(long executionId, long fileId, long afterLine, int rows) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """

                  from reject where execution_id = :execution and file_id = :file
                  and line in (select distinct line from reject
                                where execution_id = :execution and file_id = :file and severity = 'row' and line > :after
                                order by line limit :rows)
                 order by line, reject_id""")
        .param("execution", executionId)
        .param("file", fileId)
        .param("after", afterLine)
        .param("rows", rows)
        .query(
            (row, n) ->
                new Rejected(
                    new Origin(row.getLong(1), row.getShort(2), row.getLong(3), row.getLong(4)),
                    row.getString(5),
                    new Cause(
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)),
                    row.getString(11),
                    row.getBigDecimal(12)))
        .list();
  }

  /** How many were refused, by code. */
  public Map<String, Long> countsByCode(long executionId) {
    return jdbc
        .sql(
            "select code, count(*) from reject where execution_id = :execution group by code order by code")
        .param("execution", executionId)
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
  }

  /** Refusals of an import, of rows and of values. */
  public long count(long executionId) {
    return jdbc.sql("select count(*) from reject where execution_id = :execution")
        .param("execution", executionId)
        .query(Long.class)
        .single();
  }

  /** Rows (not values) of one file that were refused. */
  public long rowsOfFile(long fileId) {
    return jdbc.sql(
            "select count(distinct line) from reject where file_id = :file and severity = 'row'")
        .param("file", fileId)
        .query(Long.class)
        .single();
  }
}
