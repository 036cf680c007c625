package dues.store.outbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which subscriptions were told to be in service, and since when. */
@Repository
public class Standings {

  private final JdbcClient jdbc;

  /** On the transaction that notes events. */
  public Standings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** In service, or not, from a day on. */
  public record Standing(long subscription, boolean inService, LocalDate since) {}

  /** Those of the contracts' subscriptions that have any. */
  public Map<Long, Standing> of(Collection<Long> contracts) {
    Map<Long, Standing> standings = new HashMap<>();
    jdbc.sql(
            """
            select t.subscription_id, t.in_service, t.since from service_standing t join subscription s using (subscription_id)
             where s.held_by = any(:contracts)
            """)
        .param("contracts", contracts.toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    standings.put(
                        row.getLong(1),
                        new Standing(
                            row.getLong(1), row.getBoolean(2), row.getObject(3, LocalDate.class))));
    return standings;
  }

  /** Keeps what changed. */
  public void keep(long executionId, List<Standing> changed) {
    for (Standing one : changed) {
      jdbc.sql(
              """
              insert into service_standing (subscription_id, in_service, since, execution_id)
              values (:subscription, :inService, :since, :execution)
              on conflict (subscription_id) do update
                 set in_service = excluded.in_service, since = excluded.since, execution_id = excluded.execution_id
              """)
          .param("subscription", one.subscription())
          .param("inService", one.inService())
          .param("since", one.since())
          .param("execution", executionId)
          .update();
    }
  }
}
