package dues.store.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The history of executions as people ask for it, straight from the job repository's tables. */
public final class Runs {

  private final JdbcTemplate jdbc;

  public Runs(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** What a run was: its job and parameters. */
  public record What(String job, String date, String sources, @Nullable Long parent) {}

  /** How a run went; seconds are null while it runs. */
  public record How(
      String status, @Nullable String started, @Nullable Double seconds, String exitMessage) {}

  /** Rows read, written and set aside. */
  public record Rows(long read, long written, long rejected) {}

  /** One execution. */
  public record Run(long id, What what, How how, Rows rows) {}

  /** One step of an execution; a partition's name ends in {@code :p0}, {@code :p1}, …. */
  public record StepRow(long execution, String step, How how, Rows rows) {

    /** Whether it ended well and still had to say something; what reports came to is no warning. */
    public boolean warns() {
      return how.status().equals("COMPLETED")
          && !how.exitMessage().isEmpty()
          && !step.equals("write-reports");
    }
  }

  private static final String RUN =
      """
      select e.job_execution_id, i.job_name, e.status, to_char(e.start_time, 'YYYY-MM-DD HH24:MI:SS') as started,
             extract(epoch from e.end_time - e.start_time) as seconds,
             (select p.parameter_value from batch_job_execution_params p
               where p.job_execution_id = e.job_execution_id and p.parameter_name = 'date') as date,
             (select p.parameter_value from batch_job_execution_params p
               where p.job_execution_id = e.job_execution_id and p.parameter_name = 'sources') as sources,
             (select p.parameter_value from batch_job_execution_params p
               where p.job_execution_id = e.job_execution_id and p.parameter_name = 'parent') as parent,
             coalesce((select s.exit_message from batch_step_execution s
                        where s.job_execution_id = e.job_execution_id and s.status in ('FAILED', 'UNKNOWN')
                          and s.exit_message <> ''
                        order by s.step_execution_id limit 1), e.exit_message, '') as exit_message,
             (select coalesce(sum(s.read_count), 0) from batch_step_execution s
               where s.job_execution_id = e.job_execution_id and s.step_name not like '%:p%') as read,
             (select coalesce(sum(s.write_count), 0) from batch_step_execution s
               where s.job_execution_id = e.job_execution_id and s.step_name not like '%:p%') as written,
             (select count(*) from reject r where r.execution_id = e.job_execution_id) as rejected
        from batch_job_execution e
        join batch_job_instance i using (job_instance_id)
      """;

  /** The newest first. */
  public List<Run> newest(int limit) {
    return jdbc.query(RUN + " order by e.job_execution_id desc limit ?", Runs::run, limit);
  }

  /** The execution, if there is one: a list of none or one. */
  public List<Run> withId(long id) {
    return jdbc.query(RUN + " where e.job_execution_id = ?", Runs::run, id);
  }

  /** These executions, the newest first. */
  public List<Run> of(List<Long> ids) {
    return jdbc.query(
        RUN + " where e.job_execution_id = any(?) order by e.job_execution_id desc",
        Runs::run,
        (Object) ids.toArray(Long[]::new));
  }

  /** The executions that these nights started, in order; each names its parent. */
  public List<Run> childrenOf(List<Long> ids) {
    return jdbc.query(
        RUN
            + """
               where e.job_execution_id in (
                 select p.job_execution_id from batch_job_execution_params p
                  where p.parameter_name = 'parent' and p.parameter_value = any(?))
               order by e.job_execution_id
              """,
        Runs::run,
        (Object) ids.stream().map(String::valueOf).toArray(String[]::new));
  }

  /** The executions that a night started, in order. */
  public List<Run> children(long id) {
    return childrenOf(List.of(id));
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    String parent = row.getString("parent");
    What what =
        new What(
            row.getString("job_name"),
            orEmpty(row.getString("date")),
            orEmpty(row.getString("sources")),
            parent == null ? null : Long.valueOf(parent));
    return new Run(row.getLong("job_execution_id"), what, how(row), rows(row));
  }

  /** The steps of an execution in the order they began, partitions included. */
  public List<StepRow> steps(long execution) {
    return jdbc.query(
        """
        select s.step_name, s.status, to_char(s.start_time, 'YYYY-MM-DD HH24:MI:SS') as started,
               extract(epoch from s.end_time - s.start_time) as seconds, coalesce(s.exit_message, '') as exit_message,
               s.read_count as read, s.write_count as written, s.filter_count as rejected
          from batch_step_execution s
         where s.job_execution_id = ?
         order by s.step_execution_id
        """,
        (row, number) -> new StepRow(execution, row.getString("step_name"), how(row), rows(row)),
        execution);
  }

  private static How how(ResultSet row) throws SQLException {
    double seconds = row.getDouble("seconds");
    boolean running = row.wasNull();
    return new How(
        row.getString("status"),
        row.getString("started"),
        running ? null : seconds,
        orEmpty(row.getString("exit_message")));
  }

  private static Rows rows(ResultSet row) throws SQLException {
    return new Rows(row.getLong("read"), row.getLong("written"), row.getLong("rejected"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
