package dues.store.schedule;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which schedules are watched, since when, and which of them people have paused. */
@Repository
public class Schedules {

  private final JdbcClient jdbc;

  /** On the transaction that watches or pauses. */
  public Schedules(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * A watched schedule.
   *
   * @param pausedBy null: it runs
   */
  public record Watched(Instant since, @Nullable String pausedBy) {}

  /** Begins to watch; a schedule that was changed counts from now on. */
  public void watch(String job, String cron, String zone, Instant now) {
    jdbc.sql(
            """
            insert into schedule as s (job, cron, zone, since) values (:job, :cron, :zone, :now)
            on conflict (job) do update set cron = excluded.cron, zone = excluded.zone, since = excluded.since
             where (s.cron, s.zone) is distinct from (excluded.cron, excluded.zone)
            """)
        .param("job", job)
        .param("cron", cron)
        .param("zone", zone)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** By job. */
  public Map<String, Watched> all() {
    Map<String, Watched> all = new HashMap<>();
    jdbc.sql("select job, since, paused_by from schedule")
        .query(
            (RowCallbackHandler)
                row ->
                    all.put(
                        row.getString(1),
                        new Watched(
                            row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3))));
    return all;
  }

  /** Pauses, or with null goes on; false where there is no such schedule. */
  public boolean pause(String job, @Nullable String who) {
    return jdbc.sql(
                """
                update schedule set paused_by = :who,
                       paused_at = case when cast(:who as text) is null then null else clock_timestamp() end
                 where job = :job
                """)
            .param("who", who)
            .param("job", job)
            .update()
        > 0;
  }
}
