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

/**
 * Contracts with a subscription whose fee has a command or notices, or for which funds were lacking
 * of late.
 */
@Repository
public class HookedContracts {

  private static final String PAGE =
      """
      select contract_id from (
        select s.held_by as contract_id
          from fee f join subscription s using (fee_id)
         where f.source = :source and (f.command is not null or f.modules is not null or f.notify_1 is not null or f.notify_2 is not null)
        union
        select s.held_by
          from tile_decision d join subscription s using (subscription_id)
         where d.kind in ('REFUSED', 'NO_FUNDS') and d.decided_on > :date::date - 8 and s.source = :source) as hooked
       where contract_id > :after order by contract_id limit :limit""";

  private static final String HOOKS =
      """
      select s.subscription_id, coalesce(f.command, ''), coalesce(f.notify_1, ''), coalesce(f.notify_2, ''), f.title,
             coalesce(nullif(s.comment, ''), f.title || coalesce(' ' || nullif(s.object, ''), '')), coalesce(c.emails, ''),
             coalesce(f.modules, '')
        from subscription s
        join fee f using (fee_id)
        join contract c on c.contract_id = s.held_by
       where s.held_by = any(:contracts)""";

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public HookedContracts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The next contracts of a source after a key. */
  public List<Long> page(short source, LocalDate date, long after, int limit) {
    return jdbc.sql(PAGE)
        .param("source", source)
        .param("date", date)
        .param("after", after)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** The hooks of the contracts' subscriptions. */
  public Map<Long, Hook> hooks(Collection<Long> contracts) {
    Map<Long, Hook> hooks = new HashMap<>();
    jdbc.sql(HOOKS)
        .param("contracts", contracts.toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    hooks.put(
                        row.getLong(1),
                        new Hook(
                            new Hook.Way(row.getString(2), row.getString(8)),
                            days(row.getString(3)),
                            days(row.getString(4)),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7))));
    return hooks;
  }

  private static int days(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }
}
