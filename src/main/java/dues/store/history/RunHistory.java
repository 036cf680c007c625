package dues.store.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of executions that are looked for, the newest first. They are read backwards from the
 * newest until a page is full, so a page of a long history costs what a page of a short one does.
 */
@Repository
public class RunHistory {

  private static final String PAGE =
      """
      select e.job_execution_id
        from batch_job_execution e
        join batch_job_instance i using (job_instance_id)
       where (:before = 0 or e.job_execution_id < :before)
         and (:job = '' or i.job_name = :job)
         and (:status = '' or e.status = :status or (:status = 'FAILED' and e.status in ('FAILED', 'UNKNOWN', 'STOPPED')))
         and (:source = '' or exists (select from batch_job_execution_params p
               where p.job_execution_id = e.job_execution_id and p.parameter_name = 'sources'
                 and :source = any(string_to_array(p.parameter_value, ','))))
         and (:date = '' or e.job_execution_id in (select p.job_execution_id from batch_job_execution_params p
               where p.parameter_name = 'date' and p.parameter_value = :date))
         and (not :top or not exists (select from batch_job_execution_params p
               where p.job_execution_id = e.job_execution_id and p.parameter_name = 'parent'))
       order by e.job_execution_id desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  RunHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of them. */
  public List<Long> page(RunFilter filter, int limit) {
    return jdbc.sql(PAGE)
        .param("before", filter.before())
        .param("job", filter.job())
        .param("status", filter.status())
        .param("source", filter.source())
        .param("date", filter.date())
        .param("top", filter.topOnly())
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** The attempts at what an execution was an attempt at, itself among them. */
  public List<Long> attempts(long execution) {
    return jdbc.sql(
            """
            select job_execution_id from batch_job_execution
             where job_instance_id = (select job_instance_id from batch_job_execution where job_execution_id = :id)
             order by job_execution_id
            """)
        .param("id", execution)
        .query(Long.class)
        .list();
  }

  /** A parameter of an execution, such as who asked for it; empty where it has none. */
  public String parameter(long execution, String name) {
    return jdbc.sql(
            """
            select parameter_value from batch_job_execution_params
             where job_execution_id = :id and parameter_name = :name
            """)
        .param("id", execution)
        .param("name", name)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
