package dues.store.history;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of executions that are looked for, the newest first. They are read backwards from the
 * newest until a page is full, so a page of a long history costs what a page of a short one does.
 */
@Repository
public class RunHistory {

  private final JdbcClient jdbc;

  RunHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of them. */
  public List<Long> page(RunFilter filter, int limit) {
    return jdbc.sql(
            "select e.job_execution_id from batch_job_execution e where "
                + String.join(" and ", filter.conditions())
                + " order by e.job_execution_id desc limit :limit")
        .param("before", filter.before())
        .param("job", filter.job())
        .param("status", filter.status())
        .param("source", filter.source())
        .param("date", filter.date())
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** Of these executions the ones that were not attempted again, in the same order. */
  public List<Long> lastAttempts(List<Long> executions) {
    Set<Long> last =
        jdbc.sql(
                """
                select e.job_execution_id from batch_job_execution e
                 where e.job_execution_id = any(:ids)
                   and not exists (select from batch_job_execution a
                                    where a.job_instance_id = e.job_instance_id and a.job_execution_id > e.job_execution_id)
                """)
            .param("ids", executions.toArray(Long[]::new))
            .query(Long.class)
            .set();
    return executions.stream().filter(last::contains).toList();
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
