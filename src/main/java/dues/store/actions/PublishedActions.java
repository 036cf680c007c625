package dues.store.actions;

import dues.store.Publication;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an import means for actions: new ones wait to be applied, and of applied ones each value is
 * compared with what the source says now.
 *
 * <p>An action ended a subscription on 20 April. The source says 20 April too: the value is
 * absorbed, and later changes of the source count again. It says 25 April: a differing value is
 * noted, once, and 20 April stays.
 */
@Repository
public class PublishedActions {

  /**
   * An absorbed price stays for the days before the import, of which the source tells none; a move
   * and a deletion stay because the source tells them without their dates.
   */
  private static final String ABSORB =
      """
      update subscription_overlay o
         set state = 'ABSORBED', absorbed_by = :execution, valid_to_before = o.valid_to, effective = o.field in ('PRICE', 'CONTRACT', 'DELETED'),
             valid_to = case when o.field = 'PRICE' then :date else o.valid_to end
        from subscription_overlay_now n
       where n.overlay_id = o.overlay_id and n.source = :source and o.state = 'IN_FORCE' and n.agrees
         and (o.field <> 'PRICE' or daterange(o.valid_from, o.valid_to) @> :date::date)
      """;

  private static final String DIFFER =
      """
      insert into differing_value (overlay_id, source, subscription_id, field, source_value, kept_value, seen_on, execution_id)
      select o.overlay_id, n.source, o.subscription_id, o.field, n.source_now, o.value, :date, :execution
        from subscription_overlay o join subscription_overlay_now n using (overlay_id)
       where n.source = :source and o.state = 'IN_FORCE' and not n.agrees
         and n.source_now is distinct from o.source_value and n.source_now is not null
      on conflict on constraint differing_value_once do nothing
      """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public PublishedActions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * After the tables of an import were published.
   *
   * @param header of the file of actions
   */
  public void settle(Publication publication, List<String> header) {
    short source = publication.staging().source();
    LocalDate date = publication.businessDate();
    jdbc.sql(
            """
            update action set ordered_at = coalesce(at, :date::date), state = 'PENDING', code = null, header = :header
             where source = :source and brought_by = :execution and state in ('PENDING', 'REFUSED')
            """)
        .param("source", source)
        .param("date", date)
        .param("execution", publication.executionId())
        .param("header", header.toArray(String[]::new))
        .update();
    jdbc.sql(AdjustmentAccounts.FEE).param("source", source).update();
    jdbc.sql(ABSORB)
        .param("source", source)
        .param("date", date)
        .param("execution", publication.executionId())
        .update();
    jdbc.sql(
            """
            update subscription s set moved_to = null
             where s.source = :source and s.moved_to = s.contract_id
               and not exists (select 1 from subscription_overlay o
                                where o.subscription_id = s.subscription_id and o.field = 'CONTRACT' and o.state = 'IN_FORCE')
            """)
        .param("source", source)
        .update();
    jdbc.sql(
            """
            update action a set state = 'ABSORBED'
             where a.source = :source and a.state = 'APPLIED'
               and exists (select 1 from subscription_overlay o where o.action_id = a.action_id)
               and not exists (select 1 from subscription_overlay o where o.action_id = a.action_id and o.state = 'IN_FORCE')
            """)
        .param("source", source)
        .update();
    jdbc.sql(DIFFER)
        .param("source", source)
        .param("date", date)
        .param("execution", publication.executionId())
        .update();
  }
}
