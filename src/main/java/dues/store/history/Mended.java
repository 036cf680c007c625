package dues.store.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which executions that ended badly were made good since: a later one of the same job, date,
 * sources and parameters completed, whatever its files and its revision.
 */
@Repository
public class Mended {

  /** What an execution {@code e} was asked to do, beside its job. */
  private static final String PARAMETERS =
      """
      (select string_agg(p.parameter_name || '=' || p.parameter_value, E'\\n' order by p.parameter_name collate "C")
         from batch_job_execution_params p
        where p.job_execution_id = e.job_execution_id and p.identifying = 'Y' and p.parameter_name not in ('revision', 'files'))""";

  private static final String LATER =
      """
      with identity as (
        select e.job_execution_id as id, i.job_name, d.parameter_value as date, %1$s as parameters
          from batch_job_execution e join batch_job_instance i using (job_instance_id)
          join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
         where e.job_execution_id = any(:ids))
      select f.id, l.id
        from identity f
        cross join lateral (
          select d.job_execution_id as id
            from batch_job_execution_params d
            join batch_job_execution e on e.job_execution_id = d.job_execution_id and e.status = 'COMPLETED'
            join batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = f.job_name
           where d.parameter_name = 'date' and d.parameter_value = f.date and d.job_execution_id > f.id
             and f.parameters = %1$s
           order by d.job_execution_id limit 1) l
      """
          .formatted(PARAMETERS);

  private final JdbcClient jdbc;

  Mended(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the number of the failed execution, that of the first one that completed after it. */
  public Map<Long, Long> by(List<Long> failed) {
    Map<Long, Long> mended = new HashMap<>();
    if (!failed.isEmpty()) {
      jdbc.sql(LATER)
          .param("ids", failed.toArray(Long[]::new))
          .query((RowCallbackHandler) row -> mended.put(row.getLong(1), row.getLong(2)));
    }
    return mended;
  }
}
