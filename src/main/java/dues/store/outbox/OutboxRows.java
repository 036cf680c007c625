package dues.store.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox. A message is claimed, tried and concluded, each in a transaction of its own: whoever
 * dies in between leaves it to be tried again.
 */
@Repository
public class OutboxRows {

  private final JdbcClient jdbc;

  /** On the transaction that causes, claims or concludes. */
  public OutboxRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A claimed message. */
  public record Claimed(
      long id, String key, String event, int tries, Map<String, String> payload) {}

  /** Which messages a run may send: those of its sources, and of no source in particular. */
  public record Asked(Collection<String> sources, Collection<String> events) {}

  /** Adds what is not there yet; returns how many that were. */
  public long add(long executionId, List<OutboxRow> rows) {
    long added = 0;
    for (OutboxRow row : rows) {
      added +=
          jdbc.sql(
                  """
                  insert into outbox (key, event, source, contract_id, subscription_id, fee_id, due, state, outcome, payload, execution_id)
                  values (:key, :event, :source, :contract, :subscription, :fee, :due, :state, :outcome,
                          jsonb_object(:names::text[], :values::text[]), :execution)
                  on conflict (key) do nothing
                  """)
              .param("key", row.key())
              .param("event", row.event())
              .param("source", row.about().source())
              .param("contract", row.about().contract())
              .param("subscription", row.about().subscription())
              .param("fee", row.about().fee())
              .param("due", row.due())
              .param("state", row.state())
              .param("outcome", row.sends() ? "" : row.payload().getOrDefault("why", ""))
              .param("names", row.payload().keySet().toArray(String[]::new))
              .param("values", row.payload().values().toArray(String[]::new))
              .param("execution", executionId)
              .update();
    }
    return added;
  }

  /**
   * Takes the next message whose time has come. It counts as tried from here on, and comes up again
   * after the pause unless it is concluded.
   */
  public Optional<Claimed> claim(Asked asked, Duration pause) {
    return jdbc.sql(
            """
            update outbox set tries = tries + 1,
                   next_try = clock_timestamp() + make_interval(secs => :pause * power(2, least(tries, 10)))
             where outbox_id = (
               select outbox_id from outbox
                where state = 'WAITING' and next_try <= clock_timestamp() and event = any(:events)
                  and (source is null or source in (select s.source from source_system s where s.id = any(:sources)))
                order by outbox_id limit 1 for update skip locked)
            returning outbox_id, key, event, tries
            """)
        .param("pause", pause.toSeconds())
        .param("events", asked.events().toArray(String[]::new))
        .param("sources", asked.sources().toArray(String[]::new))
        .query(
            (row, number) ->
                new Claimed(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    payload(row.getLong(1))))
        .optional();
  }

  private Map<String, String> payload(long id) {
    Map<String, String> payload = new LinkedHashMap<>();
    jdbc.sql(
            "select p.key, p.value from outbox o, jsonb_each_text(o.payload) p where o.outbox_id = :id")
        .param("id", id)
        .query((RowCallbackHandler) row -> payload.put(row.getString(1), row.getString(2)));
    return payload;
  }

  /** Notes how a try went; a message that failed stays to be tried again unless it is given up. */
  public void conclude(long id, String state, String outcome) {
    jdbc.sql("update outbox set state = :state, outcome = :outcome where outbox_id = :id")
        .param("state", state)
        .param("outcome", outcome)
        .param("id", id)
        .update();
  }

  /** How many messages wait. */
  public long waiting() {
    return jdbc.sql("select count(*) from outbox where state = 'WAITING'")
        .query(Long.class)
        .single();
  }
}
