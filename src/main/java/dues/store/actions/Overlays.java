package dues.store.actions;

import dues.period.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what applied actions say of subscriptions, above the imported rows. */
@Repository
public class Overlays {

  private final JdbcClient jdbc;

  /** On the transaction that applies. */
  public Overlays(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * One value that an action sets.
   *
   * @param field FEE, CONTRACT, FIRST_DAY, END, PRICE, QUANTITY, INTERRUPTION or DELETED
   * @param days for which it holds; of FIRST_DAY the beginning and of END the end counts
   * @param text as the source would say it
   */
  public record Said(String field, DateRange days, String text, Figure figure) {}

  /** The value by type: an amount, or the id of a fee or of the contract it goes to. */
  public record Figure(@Nullable BigDecimal amount, @Nullable Long fee, @Nullable Long contract) {
    /** No more than the text and the days. */
    public static final Figure NONE = new Figure(null, null, null);
  }

  /** A subscription that an action adds. */
  public record Added(String key, long contract, long fee, DateRange days) {}

  /** Adds a subscription in the place of the source, which may bring it later. */
  public long add(ActionRow action, Added added, long executionId) {
    return jdbc.sql(
            """
            insert into subscription (source, subscription, contract_id, fee_id, valid_from, valid_to, price, brought_by, file_id, line, row_hash)
            select a.source, :key, :contract, :fee, cast(:from as date), cast(:to as date), a.price, :execution, a.file_id, a.line, a.row_hash
              from action a where a.action_id = :action
            returning subscription_id
            """)
        .param("key", added.key())
        .param("contract", added.contract())
        .param("fee", added.fee())
        .param("from", date(added.days().from()))
        .param("to", date(added.days().to()))
        .param("execution", executionId)
        .param("action", action.actionId())
        .query(Long.class)
        .single();
  }

  /** Keeps what an action says of a subscription, and what the source says of it now. */
  public void say(long actionId, long subscriptionId, List<Said> all) {
    for (Said said : all) {
      jdbc.sql(
              """
              insert into subscription_overlay (action_id, subscription_id, field, valid_from, valid_to, value, amount, fee_id, contract_id, from_contract_id)
              select :action, s.subscription_id, :field, cast(:from as date), cast(:to as date), :text, :amount, :fee, cast(:contract as bigint),
                     case when cast(:contract as bigint) is not null then s.held_by end
                from subscription s where s.subscription_id = :subscription
              """)
          .param("action", actionId)
          .param("subscription", subscriptionId)
          .param("field", said.field())
          .param("from", date(said.days().from()))
          .param("to", date(said.days().to()))
          .param("text", said.text())
          .param("amount", said.figure().amount())
          .param("fee", said.figure().fee())
          .param("contract", said.figure().contract())
          .update();
    }
    jdbc.sql(
            """
            update subscription_overlay o set source_value = n.source_now from subscription_overlay_now n
             where n.overlay_id = o.overlay_id and o.action_id = :action and o.subscription_id = :subscription
            """)
        .param("action", actionId)
        .param("subscription", subscriptionId)
        .update();
    hold(subscriptionId);
  }

  /** Takes back what an action said; returns the subscriptions it had said it of. */
  public List<Long> withdraw(long actionId) {
    List<Long> subscriptions =
        jdbc
            .sql(
                "update subscription_overlay set state = 'WITHDRAWN', effective = false where action_id = :action and state <> 'WITHDRAWN' returning subscription_id")
            .param("action", actionId)
            .query(Long.class)
            .list()
            .stream()
            .distinct()
            .toList();
    subscriptions.forEach(this::hold);
    return subscriptions;
  }

  /** What a withdrawn ADD added is deleted, unless the source has delivered it meanwhile. */
  public void neverAdded(long actionId) {
    jdbc.sql(
            """
            insert into subscription_overlay (action_id, subscription_id, field, value, state)
            select distinct o.action_id, o.subscription_id, 'DELETED', 'missing', 'WITHDRAWN'
              from subscription_overlay o
              join subscription s using (subscription_id)
              join import_file f on f.file_id = s.file_id
             where o.action_id = :action and f.logical_name = 'actions'
            """)
        .param("action", actionId)
        .update();
  }

  /** The contract that holds a subscription is the one of the last move in force. */
  private void hold(long subscriptionId) {
    jdbc.sql(
            """
            update subscription s set moved_to = m.contract_id
              from (select (select o.contract_id from subscription_overlay o join action a using (action_id)
                             where o.subscription_id = :subscription and o.field = 'CONTRACT' and o.state = 'IN_FORCE'
                             order by a.ordered_at desc, a.id collate "C" desc limit 1) as contract_id) m
             where s.subscription_id = :subscription and s.moved_to is distinct from m.contract_id
            """)
        .param("subscription", subscriptionId)
        .update();
    jdbc.sql(
            """
            update accrual_state a set contract_id = s.held_by from subscription s
             where s.subscription_id = :subscription and a.subscription_id = s.subscription_id and a.contract_id <> s.held_by
            """)
        .param("subscription", subscriptionId)
        .update();
  }

  static @Nullable LocalDate date(int day) {
    return day == DateRange.BEGINNING || day == DateRange.FOREVER
        ? null
        : LocalDate.ofEpochDay(day);
  }
}
