package dues.store.helpdesk;

import dues.helpdesk.told.Deed;
import dues.helpdesk.told.Deed.Aspect;
import dues.store.policy.EditingHand;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people did with processes that billings are to be told, until an import shows it. */
@Repository
public class ProcessDeeds {

  private final JdbcClient jdbc;

  /** On the transaction of the step or of the person. */
  public ProcessDeeds(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What is to be told of a process. */
  public record Telling(
      long process, String source, Aspect aspect, String value, @Nullable Long message) {}

  /**
   * Deeds that no import has shown, by process, each process's in their order; locked, so that none
   * of them is written meanwhile.
   */
  public Map<Long, List<Deed>> unsettled(Collection<Long> processes) {
    Map<Long, List<Deed>> deeds = new HashMap<>();
    jdbc.sql(
            """
            select process_id, deed_id, deed, value, state = 'WRITTEN' from process_deed
             where process_id = any(:processes) and state in ('WAITING', 'WRITTEN') order by deed_id for update
            """)
        .param("processes", processes.toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    deeds
                        .computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(
                            new Deed(
                                row.getLong(2),
                                Aspect.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                                row.getString(4),
                                row.getBoolean(5))));
    return deeds;
  }

  /** Nobody waits for these any more. */
  public void settle(Collection<Long> deeds, String state) {
    if (!deeds.isEmpty()) {
      jdbc.sql("update process_deed set state = :state where deed_id = any(:deeds)")
          .param("state", state)
          .param("deeds", deeds.toArray(Long[]::new))
          .update();
    }
  }

  /** Adds one. */
  public void add(Telling telling, EditingHand hand) {
    jdbc.sql(
            """
            insert into process_deed (process_id, source, deed, value, process_message_id, done_by, done_at)
            select :process, source, :deed, :value, :message, :by, :at from source_system where id = :source
            """)
        .param("process", telling.process())
        .param("deed", telling.aspect().name().toLowerCase(Locale.ROOT))
        .param("value", telling.value())
        .param("message", telling.message())
        .param("by", hand.by())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .param("source", telling.source())
        .update();
  }
}
