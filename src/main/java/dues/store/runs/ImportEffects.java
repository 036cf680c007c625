package dues.store.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import left behind: counts by record type and file, sums of balances. */
public final class ImportEffects {

  private final JdbcClient jdbc;

  public ImportEffects(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** By record type. */
  public List<RecordCount> records(long execution) {
    return jdbc.sql(
            """
            select c.key, c.value->>'new' as created, c.value->>'changed' as changed, c.value->>'unchanged' as unchanged,
                   coalesce(c.value->>'returned', '0') as returned, coalesce(c.value->>'missing', '0') as missing,
                   c.value->>'withdrawn' as withdrawn
              from import_run, jsonb_each(counts) as c
             where execution_id = :execution
            """)
        .param("execution", execution)
        .query(
            (row, n) ->
                new RecordCount(
                    row.getString(1),
                    new RecordCount.Rows(
                        row.getLong("created"), row.getLong("changed"), row.getLong("unchanged")),
                    row.getLong("returned"),
                    row.getLong("missing"),
                    row.getLong("withdrawn")))
        .list();
  }

  /** Refused rows, by the name of the file or of the record type that refused them. */
  public Map<String, Long> rejected(long execution) {
    Map<String, Long> rejected = new HashMap<>();
    jdbc.sql(
            """
            select record_type, count(distinct (file_id, line)) from reject
             where execution_id = :execution and severity = 'row' group by record_type
            """)
        .param("execution", execution)
        .query((RowCallbackHandler) row -> rejected.put(row.getString(1), row.getLong(2)));
    return rejected;
  }

  /** In the order in which they were read. */
  public List<FileCount> files(long execution) {
    return jdbc.sql(
            """
            select f.name, f.row_count, coalesce(f.accepted, f.row_count), coalesce(f.rejected, 0)
              from import_file f where f.execution_id = :execution order by f.file_id
            """)
        .param("execution", execution)
        .query(
            (row, n) ->
                new FileCount(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /** A source's balances, by currency. */
  public List<BalanceSum> balances(String source) {
    return jdbc.sql(
            """
            select c.currency, coalesce(sum(c.balance), 0), count(c.balance)
              from contract c join source_system s on s.source = c.source
             where s.id = :source and c.missing_since is null
             group by c.currency order by c.currency
            """)
        .param("source", source)
        .query((row, n) -> new BalanceSum(row.getString(1), row.getBigDecimal(2), row.getLong(3)))
        .list();
  }

  /** The contracts, charged before, whose facts an execution changed last. */
  public Set<Long> changedBy(long execution) {
    return jdbc.sql("select contract_id from changed_contract where execution_id = :execution")
        .param("execution", execution)
        .query(Long.class)
        .set();
  }
}
