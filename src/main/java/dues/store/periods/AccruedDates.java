package dues.store.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which business day each source was accrued, as the job repository tells. */
@Repository
public class AccruedDates {

  private final JdbcClient jdbc;

  /** On the job repository. */
  public AccruedDates(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  private static BusinessDay day(String date, @Nullable String at) {
    return new BusinessDay(LocalDate.parse(date), at == null ? null : Instant.parse(at));
  }

  /** The newest day of a completed accrual that took the source in. */
  public Optional<BusinessDay> last(String source) {
    return jdbc.sql(
            """
            select d.parameter_value as date, a.parameter_value as at
              from batch_job_instance i
              join batch_job_execution e using (job_instance_id)
              join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
              join batch_job_execution_params s on s.job_execution_id = e.job_execution_id and s.parameter_name = 'sources'
              left join batch_job_execution_params a on a.job_execution_id = e.job_execution_id and a.parameter_name = 'at'
             where i.job_name = 'accrue-fees' and e.status = 'COMPLETED'
               and :source = any(string_to_array(s.parameter_value, ','))
             order by d.parameter_value desc, a.parameter_value::timestamptz desc nulls last
             limit 1
            """)
        .param("source", source)
        .query((row, number) -> day(row.getString("date"), row.getString("at")))
        .optional();
  }
}
