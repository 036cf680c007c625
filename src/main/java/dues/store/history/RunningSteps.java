package dues.store.history;

import dues.platform.BusinessClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is at work in any process, as the job repository knows it after every committed chunk. */
@Repository
public class RunningSteps {

  private static final String RUNNING = " e.status in ('STARTING', 'STARTED', 'STOPPING') ";

  private static final String STEPS =
      """
      with step as (
        select e.job_execution_id as execution, i.job_name, split_part(s.step_name, ':p', 1) as name,
               s.step_name like '%:p%' as part, s.read_count, s.write_count, s.start_time, s.status,
               coalesce((select p.parameter_value from batch_job_execution_params p
                          where p.job_execution_id = e.job_execution_id and p.parameter_name = 'sources'), '') as sources
          from batch_job_execution e
          join batch_job_instance i using (job_instance_id)
          join batch_step_execution s on s.job_execution_id = e.job_execution_id
         where
      """
          + RUNNING
          + """
          and s.start_time is not null)
      select execution, name as step, sum(read_count) as read, sum(write_count) as written,
             extract(epoch from cast(:now as timestamptz) - min(start_time)) as seconds,
             coalesce((select b.read_count from batch_step_execution b
                         join batch_job_execution x on x.job_execution_id = b.job_execution_id
                         join batch_job_instance n on n.job_instance_id = x.job_instance_id and n.job_name = s.job_name
                        where b.step_name = s.name and b.status = 'COMPLETED' and b.job_execution_id < s.execution
                          and b.job_execution_id > s.execution - 200
                          and s.sources = (select p.parameter_value from batch_job_execution_params p
                                            where p.job_execution_id = b.job_execution_id and p.parameter_name = 'sources')
                        order by b.step_execution_id desc limit 1), 0) as before
        from step s
       group by execution, name, job_name, sources
      having bool_or(status in ('STARTING', 'STARTED', 'STOPPING'))
       order by execution, min(start_time)
      """;

  private final JdbcClient jdbc;

  RunningSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, in the order of executions. */
  public List<RunningStep> all() {
    OffsetDateTime now = BusinessClock.system().instant().atOffset(ZoneOffset.UTC);
    return jdbc.sql(STEPS).param("now", now).query(RunningStep.class).list();
  }

  /** A text that changes whenever anything began, moved or ended. */
  public String trace() {
    return jdbc.sql(
            """
            select concat_ws(' ', (select max(job_execution_id) from batch_job_execution),
                   (select string_agg(e.job_execution_id || e.status || s.moved, ',' order by e.job_execution_id)
                      from batch_job_execution e,
                           lateral (select coalesce(sum(version), 0) as moved from batch_step_execution s
                                     where s.job_execution_id = e.job_execution_id) s
                     where
            """
                + RUNNING
                + "))")
        .query(String.class)
        .single();
  }
}
