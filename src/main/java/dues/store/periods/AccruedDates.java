package dues.store.periods;

import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which business date each source was accrued, as the job repository tells. */
@Repository
public class AccruedDates {

  private final JdbcClient jdbc;

  /** On the job repository. */
  public AccruedDates(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The newest date of a completed accrual that took the source in. */
  public Optional<LocalDate> last(String source) {
    return jdbc.sql(
            """
            select max(d.parameter_value)
              from batch_job_instance i
              join batch_job_execution e using (job_instance_id)
              join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
              join batch_job_execution_params s on s.job_execution_id = e.job_execution_id and s.parameter_name = 'sources'
             where i.job_name = 'accrue-fees' and e.status = 'COMPLETED'
               and :source = any(string_to_array(s.parameter_value, ','))
            """)
        .param("source", source)
        .query(String.class)
        .optional()
        .map(LocalDate::parse);
  }
}
