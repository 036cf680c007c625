package dues.store.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moments at which jobs were to start, each with what became of it. */
@Repository
public class ScheduleSlots {

  private static final String SELECT =
      "select job, kind, slot, state, execution_id, message from schedule_slot ";

  private final JdbcClient jdbc;

  /** On the transaction that takes a slot or notes its end. */
  public ScheduleSlots(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A moment of a job; {@code kind} is START or DEADLINE. */
  public record Slot(String job, String kind, Instant at) {}

  /** What became of one. */
  public record Taken(Slot slot, String state, @Nullable Long execution, String message) {}

  /** Takes a slot; true for one caller alone, in whatever process. */
  public boolean take(Slot slot, String state, String holder, String message) {
    return jdbc.sql(
                """
                insert into schedule_slot (job, kind, slot, state, holder, message)
                values (:job, :kind, :slot, :state, :holder, :message)
                on conflict on constraint schedule_slot_once do nothing
                """)
            .param("job", slot.job())
            .param("kind", slot.kind())
            .param("slot", slot.at().atOffset(ZoneOffset.UTC))
            .param("state", state)
            .param("holder", holder)
            .param("message", message)
            .update()
        > 0;
  }

  /** Notes how a start went. */
  public void end(Slot slot, String state, long execution, String message) {
    jdbc.sql(
            """
            update schedule_slot set state = :state, execution_id = nullif(:execution, 0), message = left(:message, 2000)
             where job = :job and kind = :kind and slot = :slot
            """)
        .param("state", state)
        .param("execution", execution)
        .param("message", message)
        .param("job", slot.job())
        .param("kind", slot.kind())
        .param("slot", slot.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Starts whose process died before it could tell how they went. */
  public List<Taken> orphans(Instant before) {
    return jdbc.sql(
            SELECT
                + """
                   s where state = 'STARTED' and noted_at < :before
                     and not exists (select from lease_holder h
                                      where h.holder = s.holder
                                        and h.heartbeat > clock_timestamp() - make_interval(secs => h.lease_millis / 1000.0))
                  """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(ScheduleSlots::taken)
        .list();
  }

  /** The newest start of a job. */
  public Optional<Taken> last(String job) {
    return jdbc.sql(SELECT + "where job = :job and kind = 'START' order by slot desc limit 1")
        .param("job", job)
        .query(ScheduleSlots::taken)
        .optional();
  }

  /** The newest of a job, deadlines among them. */
  public List<Taken> newest(String job, int most) {
    return jdbc.sql(SELECT + "where job = :job order by slot desc, kind limit :most")
        .param("job", job)
        .param("most", most)
        .query(ScheduleSlots::taken)
        .list();
  }

  /** Starts that did not happen, unless the job has completed for a later start since. */
  public List<Taken> lost(Instant since, int most) {
    return jdbc.sql(
            SELECT
                + """
                   s where kind = 'START' and state in ('MISSED', 'REFUSED') and slot >= :since
                     and not exists (select from schedule_slot l
                                      where l.job = s.job and l.kind = 'START' and l.slot > s.slot and l.state = 'COMPLETED')
                   order by slot desc limit :most
                  """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(ScheduleSlots::taken)
        .list();
  }

  /** Whether a job has completed for a business date. */
  public boolean hasCompleted(String job, LocalDate date) {
    return jdbc.sql(
            """
            select exists (select from batch_job_execution_params d
                             join batch_job_execution e on e.job_execution_id = d.job_execution_id and e.status = 'COMPLETED'
                             join batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = :job
                            where d.parameter_name = 'date' and d.parameter_value = :date)
            """)
        .param("job", job)
        .param("date", date.toString())
        .query(Boolean.class)
        .single();
  }

  /** The sources that were imported at least once. */
  public List<String> importedOnce() {
    return jdbc.sql(
            """
            select distinct s.parameter_value
              from batch_job_instance i
              join batch_job_execution e on e.job_instance_id = i.job_instance_id and e.status = 'COMPLETED'
              join batch_job_execution_params s on s.job_execution_id = e.job_execution_id and s.parameter_name = 'sources'
             where i.job_name = 'import-billing'
            """)
        .query(String.class)
        .list();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        new Slot(
            row.getString("job"),
            row.getString("kind"),
            row.getObject("slot", OffsetDateTime.class).toInstant()),
        row.getString("state"),
        row.getObject("execution_id", Long.class),
        row.getString("message"));
  }
}
