package dues.store.periods;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

  private static @Nullable BusinessDay day(ResultSet row) throws SQLException {
    LocalDate date = date(row.getString("date"));
    Timestamp at = row.getTimestamp("at");
    return date == null
        ? null
        : new BusinessDay(date, at == null ? null : at.toInstant(), date(row.getString("least")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /**
   * The newest day of accruals that took the source in and charged all contracts that they could,
   * though some were parked and the run failed by it: a contract was charged for the later of the
   * newest date and of its own date at the newest instant.
   */
  public Optional<BusinessDay> last(String source) {
    return jdbc.sql(
            """
            select max(d.parameter_value) as date, max(a.parameter_value::timestamptz) as at,
                   max(d.parameter_value) filter (where a.parameter_value is null) as least
              from batch_job_instance i join batch_job_execution e using (job_instance_id)
              join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
              join batch_job_execution_params s on s.job_execution_id = e.job_execution_id and s.parameter_name = 'sources'
              left join batch_job_execution_params a on a.job_execution_id = e.job_execution_id and a.parameter_name = 'at'
             where i.job_name = 'accrue-fees'
               and (e.status = 'COMPLETED'
                    or exists (select 1 from batch_step_execution p where p.job_execution_id = e.job_execution_id
                                  and p.step_name = 'charge-contracts' and p.status = 'COMPLETED'))
               and :source = any(string_to_array(s.parameter_value, ','))
            """)
        .param("source", source)
        .query((row, number) -> Optional.ofNullable(day(row)))
        .single();
  }
}
