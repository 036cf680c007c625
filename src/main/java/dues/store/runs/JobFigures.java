package dues.store.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How each job fares, in figures for whoever watches a machine: one row a job, whatever its
 * history.
 */
@Repository
public class JobFigures {

  private static final String FIGURES =
      """
      select i.job_name,
             coalesce(extract(epoch from max(e.end_time) filter (where e.status = 'COMPLETED')), 0) as completed,
             coalesce((array_agg(extract(epoch from e.end_time - e.start_time) order by e.job_execution_id desc)
                         filter (where e.status = 'COMPLETED'))[1], 0) as seconds,
             count(*) filter (where e.status in ('STARTING', 'STARTED', 'STOPPING')) as running,
             (array_agg(e.status order by e.job_execution_id desc))[1] in ('FAILED', 'UNKNOWN') as failed
        from batch_job_execution e join batch_job_instance i using (job_instance_id)
       where e.create_time >= :since
       group by i.job_name
      """;

  private final JdbcClient jdbc;

  /** On the data source of the job repository. */
  public JobFigures(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * One job's executions since a moment.
   *
   * @param completed when the last one that completed ended, in seconds since 1970; 0 when none did
   * @param seconds how long that one took
   * @param running how many run
   * @param failed whether the newest ended in a failure
   */
  public record Figure(double completed, double seconds, long running, boolean failed) {
    /** Of a job that has not run. */
    public static final Figure NONE = new Figure(0, 0, 0, false);
  }

  /** By the names of the jobs that ran since then. */
  public Map<String, Figure> since(Instant moment) {
    Map<String, Figure> figures = new TreeMap<>();
    jdbc.sql(FIGURES)
        .param("since", moment.atOffset(ZoneOffset.UTC))
        .query((RowCallbackHandler) row -> figures.put(row.getString("job_name"), figure(row)));
    return figures;
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getDouble("completed"),
        row.getDouble("seconds"),
        row.getLong("running"),
        row.getBoolean("failed"));
  }
}
