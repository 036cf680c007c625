package dues.store.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a night completed last. */
@Repository
public class LastNight {

  private final JdbcClient jdbc;

  LastNight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The end of the newest night that completed; where none did, since when nights are expected;
   * nothing in a home that expects none.
   */
  public Optional<Instant> completed() {
    return jdbc.sql(
            """
            select coalesce(
                     (select max(e.end_time) from batch_job_instance i join batch_job_execution e using (job_instance_id)
                       where i.job_name = 'nightly' and e.status = 'COMPLETED'),
                     (select since from schedule where job = 'nightly'))
            """)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }
}
