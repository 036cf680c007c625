package dues.store.runs;

import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The control totals of an import's files, and how refused rows went from one import to another.
 */
public final class ImportedFiles {

  private static final String TOTALS =
      RefusedGroups.MEANT
          + """
          select name, row_count, accepted, rejected, parked, balance_read, balance_loaded, balance_rejected, balance_parked
            from import_file
           where execution_id in (select execution_id from meant) and accepted is not null
           order by file_id
          """;

  private final JdbcClient jdbc;

  /** On the imports. */
  public ImportedFiles(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The control totals of a file; balances are null where it brings none. */
  public record Totals(
      String file, long read, long accepted, long rejected, long parked, Balances balances) {}

  /** Balances read, loaded, rejected and parked. */
  public record Balances(
      @Nullable BigDecimal read,
      @Nullable BigDecimal loaded,
      @Nullable BigDecimal rejected,
      @Nullable BigDecimal parked) {}

  /** How many refused rows one execution brought in. */
  public record Mended(long execution, long rows) {}

  /** What an import of a mended file takes in: the execution that refused it, and the file. */
  public record Parent(long execution, String file) {}

  /** The control totals of an import's own files; none before its rows were judged. */
  public List<Totals> totals(long execution) {
    return jdbc.sql(TOTALS)
        .param("execution", execution)
        .query(
            (row, number) ->
                new Totals(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    new Balances(
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9))))
        .list();
  }

  /** Which executions brought in rows that this one had refused. */
  public List<Mended> mended(long execution) {
    return jdbc.sql(
            RefusedGroups.MEANT
                + """
                select resolved_by, count(distinct (file_id, line)) from reject
                 where execution_id in (select execution_id from meant) and severity = 'row' and resolved_by is not null
                 group by resolved_by order by resolved_by
                """)
        .param("execution", execution)
        .query((row, number) -> new Mended(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** What the execution took in again: none or one. */
  public List<Parent> parent(long execution) {
    return jdbc.sql(
            RefusedGroups.MEANT
                + """
                select r.parent_execution, f.name from import_run r join import_file f using (execution_id)
                 where r.execution_id in (select execution_id from meant) and r.parent_execution is not null
                """)
        .param("execution", execution)
        .query((row, number) -> new Parent(row.getLong(1), row.getString(2)))
        .list();
  }
}
