package dues.store.refused;

import dues.store.FactTable;
import dues.store.Staging;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The control totals of an import, file by file: rows read are accepted, rejected or parked, and so
 * are the balances in them. A row is parked where nothing is wrong with it but a missing reference.
 *
 * <p>Read 5 rows with 100.00; accepted 3 with 70.00, rejected 1 with 25.00, parked 1 with 5.00.
 */
@Repository
public class ImportTotals {

  private static final String JUDGE =
      """
      update import_file f
         set rejected = j.rejected, parked = j.parked, accepted = f.row_count - j.rejected - j.parked,
             balance_rejected = case when f.balance_read is not null then j.balance_rejected end,
             balance_parked = case when f.balance_read is not null then j.balance_parked end,
             balance_loaded = case when f.balance_read is not null
                              then (select coalesce(sum(s.balance), 0) from %s s where s.file_id = f.file_id) end
        from (select i.file_id,
                     count(r.line) filter (where not r.waits) as rejected,
                     count(r.line) filter (where r.waits) as parked,
                     coalesce(sum(r.balance) filter (where not r.waits), 0) as balance_rejected,
                     coalesce(sum(r.balance) filter (where r.waits), 0) as balance_parked
                from import_file i
                left join (select file_id, line, bool_and(code = 'E_REF_MISSING') as waits, max(balance) as balance
                             from reject where execution_id = :execution and severity = 'row'
                            group by file_id, line) r on r.file_id = i.file_id
               where i.execution_id = :execution group by i.file_id) j
       where f.file_id = j.file_id
      """;

  private final JdbcClient jdbc;

  /** On the transaction that stages and checks. */
  public ImportTotals(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Adds to what was read of a file. */
  public void read(long fileId, BigDecimal balance) {
    jdbc.sql(
            "update import_file set balance_read = coalesce(balance_read, 0) + :balance where file_id = :file")
        .param("balance", balance)
        .param("file", fileId)
        .update();
  }

  /** Once all rows are judged: what became of them. */
  public void judge(long execution, Staging staging) {
    jdbc.sql(JUDGE.formatted(staging.table(FactTable.CONTRACT)))
        .param("execution", execution)
        .update();
  }

  /** Files of which the balances do not add up; there is none unless rows were lost. */
  public List<String> differences(long execution) {
    return jdbc.sql(
            """
            select format('%s: balances of %s were read, %s loaded, %s rejected and %s parked', name, balance_read, balance_loaded,
                          balance_rejected, balance_parked)
              from import_file
             where execution_id = :execution and balance_read <> balance_loaded + balance_rejected + balance_parked
            """)
        .param("execution", execution)
        .query(String.class)
        .list();
  }
}
