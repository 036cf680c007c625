package dues.store.activation;

import dues.activation.Assignments;
import dues.store.activation.Wish.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that wait, and events of subscriptions whose fees have modules; each is decided once. */
@Repository
public class Wishes {

  private static final String SUBJECT =
      "%s.source, c.contract_id, f.fee_id, %s, coalesce(f.modules, ''), coalesce(nullif(f.internal_name, ''), f.fee)";

  private static final String ORDERS =
      """
      select o.service_order_id, 'order:' || s.id || ':' || o."order", o.operation, coalesce(o.paid, true),
             c.contract, f.fee, f.title, o.parameters, %s
        from service_order o
        join source_system s using (source)
        join contract c using (contract_id)
        join fee f using (fee_id)
       where o.state = 'WAITING' and o.withdrawn_by is null and s.id = any(:sources)
       order by o.ordered_at nulls first, o."order" collate "C"
      """
          .formatted(SUBJECT.formatted("o", "null::bigint"));

  private static final String EVENTS =
      """
      select o.outbox_id, 'event:' || o.key, o.payload->>'operation', true,
             c.contract, f.fee, o.payload->>'COMMENTS', 'sum=' || (o.payload->>'SUM'), %s
        from outbox o
        join source_system s using (source)
        join contract c using (contract_id)
        join fee f using (fee_id)
       where o.state = 'ORDERED' and s.id = any(:sources)
       order by o.outbox_id
      """
          .formatted(SUBJECT.formatted("o", "o.subscription_id"));

  private static final String BEGUN =
      """
      select 0, 'subscription:' || s.id || ':' || u.subscription, 'open', true,
             c.contract, f.fee, coalesce(nullif(u.comment, ''), f.title || coalesce(' ' || nullif(u.object, ''), '')), null, %s
        from subscription u
        join source_system s using (source)
        join contract c on c.contract_id = u.held_by
        join fee f using (fee_id)
       where f.fee_id = any(:fees) and u.withdrawn_by is null and u.missing_since is null
         and (u.valid_from is null or u.valid_from <= :date) and (u.valid_to is null or u.valid_to > :date)
         and not exists (select from service_item i where i.subscription_id = u.subscription_id)
       order by u.subscription_id
      """
          .formatted(SUBJECT.formatted("u", "u.subscription_id"));

  private final JdbcClient jdbc;

  /** On the transaction that opens operations. */
  public Wishes(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Orders in the order of their moments and keys. */
  public List<Wish> orders(Collection<String> sources) {
    return wishes(ORDERS, sources);
  }

  /** Events in the order in which they happened. */
  public List<Wish> events(Collection<String> sources) {
    return wishes(EVENTS, sources);
  }

  /** Subscriptions of these fees that have begun by a date and are nobody's item yet. */
  public List<Wish> begun(Collection<Long> fees, LocalDate date) {
    return fees.isEmpty()
        ? List.of()
        : jdbc.sql(BEGUN)
            .param("fees", fees.toArray(Long[]::new))
            .param("date", date)
            .query((row, n) -> wish(row))
            .list();
  }

  private List<Wish> wishes(String sql, Collection<String> sources) {
    return jdbc.sql(sql)
        .param("sources", sources.toArray(String[]::new))
        .query((row, n) -> wish(row))
        .list();
  }

  private static Wish wish(ResultSet row) throws SQLException {
    Map<String, String> parameters = Assignments.parse(row.getString(8));
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("UID", row.getString(5));
    arguments.put("TP_ID", row.getString(6));
    arguments.put("COMMENTS", row.getString(7));
    arguments.put("SUM", parameters.getOrDefault("sum", "0"));
    parameters.forEach(arguments::putIfAbsent);
    long subscription = row.getLong(12);
    return new Wish(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        new Subject(
            row.getShort(9),
            row.getLong(10),
            row.getLong(11),
            subscription == 0 ? null : subscription,
            row.getString(13),
            row.getString(14)),
        arguments);
  }

  /** An order is carried out, or asked for nothing new. */
  public void decideOrder(Wish wish, boolean opened, String outcome) {
    jdbc.sql(
            "update service_order set state = :state, outcome = :outcome where service_order_id = :id")
        .param("state", opened ? "OPENED" : "NOTHING")
        .param("outcome", outcome)
        .param("id", wish.id())
        .update();
  }

  /** The same of an event. */
  public void decideEvent(Wish wish, boolean opened, String outcome) {
    jdbc.sql("update outbox set state = :state, outcome = :outcome where outbox_id = :id")
        .param("state", opened ? "SENT" : "NOTED")
        .param("outcome", outcome)
        .param("id", wish.id())
        .update();
  }
}
