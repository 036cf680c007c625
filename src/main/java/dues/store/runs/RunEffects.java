package dues.store.runs;

import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What executions left behind: lines in the ledger, rows set aside. */
public final class RunEffects {

  private final JdbcTemplate jdbc;

  public RunEffects(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Rows that were refused for one reason: how many, and the first of them. */
  public record RejectGroup(String file, String code, long rows, long line, String message) {}

  /** How many ledger lines these executions posted. */
  public long posted(List<Long> executions) {
    Long lines =
        jdbc.queryForObject(
            "select count(*) from ledger_line where execution_id = any(?)",
            Long.class,
            (Object) executions.toArray(Long[]::new));
    return lines == null ? 0 : lines;
  }

  /** How many differences these executions found and left unposted on purpose. */
  public long left(List<Long> executions) {
    Long tiles =
        jdbc.queryForObject(
            "select count(*) from drift where execution_id = any(?)",
            Long.class,
            (Object) executions.toArray(Long[]::new));
    return tiles == null ? 0 : tiles;
  }

  /** The execution that took an import back. */
  public OptionalLong revertedBy(long execution) {
    return jdbc
        .queryForList(
            "select reverted_by from import_run where execution_id = ? and reverted_by is not null",
            Long.class,
            execution)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Why rows were set aside, the most frequent reason first. */
  public List<RejectGroup> rejects(long execution) {
    return jdbc.query(
        """
        select f.name, r.code, count(*) as rows, min(r.line) as line, (array_agg(r.message order by r.line))[1] as message
          from reject r
          join import_file f using (file_id)
         where r.execution_id = ?
         group by f.name, r.code
         order by rows desc, f.name collate "C", r.code collate "C"
        """,
        (row, number) ->
            new RejectGroup(
                row.getString("name"),
                row.getString("code"),
                row.getLong("rows"),
                row.getLong("line"),
                row.getString("message")),
        execution);
  }
}
