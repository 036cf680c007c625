package dues.store.feeds;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Decides which ledger lines a billing is told next: those of every execution that has ended and
 * was not told of before. A line is never posted by an execution that has ended, so each line is in
 * one file, and a file has the same lines whenever it is made. What is posted once more in a
 * restored database has the {@code key} that it had.
 */
@Repository
public class CarriedCharges {

  private static final String ENDED =
      """
      select e.job_execution_id
        from batch_job_execution e join batch_job_instance i using (job_instance_id)
       where i.job_name in ('accrue-fees', 'recalculate-fees', 'apply-actions')
         and e.status not in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
         and not exists (select from carried_execution c join source_system s using (source)
                          where s.id = :id and c.execution_id = e.job_execution_id)
       order by 1
      """;

  private static final String LINES =
      """
      select count(*) from ledger_line l join source_system s using (source)
       where s.id = :id and l.execution_id in (:executions)
      """;

  private static final String FILE =
      """
      insert into feed_file (source, feed, number, row_count, execution_id)
      select s.source, 'charges',
             greatest(:reached, (select max(number) from feed_file f where f.source = s.source and f.feed = 'charges')) + 1, :rows, :execution
        from source_system s where s.id = :id
      returning feed_file_id
      """;

  private static final String CARRIED =
      """
      insert into carried_execution (source, execution_id, feed_file_id)
      select s.source, e.execution_id, cast(:file as bigint)
        from source_system s, unnest(array[:executions]::bigint[]) as e (execution_id)
       where s.id = :id
      """;

  private final NamedParameterJdbcTemplate jdbc;

  /** On the transaction of the step. */
  public CarriedCharges(DataSource dataSource) {
    this.jdbc = new NamedParameterJdbcTemplate(dataSource);
  }

  /**
   * Numbers a file of a source's new lines and returns how many there are: none, no file.
   *
   * @param reached in the folder
   */
  public long next(String source, long execution, Reached reached) {
    List<Long> ended = jdbc.queryForList(ENDED, Map.of("id", source), Long.class);
    if (ended.isEmpty()) {
      return 0;
    }
    Map<String, Object> asked = Map.of("id", source, "executions", ended);
    Long rows = jdbc.queryForObject(LINES, asked, Long.class);
    Map<String, Object> carried = new java.util.HashMap<>(asked);
    carried.put("file", null);
    if (rows != null && rows > 0) {
      Map<String, Object> file =
          Map.of("id", source, "rows", rows, "execution", execution, "reached", reached.number());
      carried.put("file", jdbc.queryForObject(FILE, file, Long.class));
    }
    jdbc.update(CARRIED, carried);
    return rows == null ? 0 : rows;
  }
}
