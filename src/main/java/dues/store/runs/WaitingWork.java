package dues.store.runs;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much waits: for the outbox, for people. */
@Repository
public class WaitingWork {

  private static final String COUNTS =
      """
      select 'outbox.waiting' as what, count(*) as n from outbox where state = 'WAITING'
      union all select 'operations.waiting', count(*) from operation where state in ('WAITING', 'RUNNING')
      union all select 'tasks.open', count(*) from task where state <> 'CLOSED'
      union all select 'processes.open', count(*) from process where open
      """;

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public WaitingWork(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * {@code outbox.waiting}, {@code operations.waiting}, {@code tasks.open}, {@code processes.open}.
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(COUNTS)
        .query(
            row -> {
              counts.put(row.getString("what"), row.getLong("n"));
            });
    return counts;
  }
}
