package dues.store.activation;

import dues.activation.Heading;
import dues.activation.ItemState;
import dues.activation.OperationKind;
import dues.store.ChangedContracts;
import dues.store.activation.Wish.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers have: one item a subscription, or a contract and fee that were ordered. */
@Repository
public class Items {

  private final JdbcClient jdbc;
  private final ChangedContracts changed;

  /** On the transaction that opens or concludes operations. */
  public Items(DataSource dataSource, ChangedContracts changed) {
    this.changed = changed;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * The items that a wish is about: the subscription's own, else one of its contract and fee that
   * was ordered without one and is its from now on; of an order all of its contract and fee.
   */
  public List<Item> of(Subject subject) {
    List<Long> ids =
        jdbc.sql(
                """
                select item_id from service_item
                 where contract_id = :contract and fee_id = :fee
                   and (:subscription::bigint is null or subscription_id is null or subscription_id = :subscription)
                 order by (subscription_id is null), item_id
                """)
            .param("contract", subject.contract())
            .param("fee", subject.fee())
            .param("subscription", subject.subscription())
            .query(Long.class)
            .list();
    List<Item> items = new ArrayList<>();
    for (long id : subject.subscription() == null ? ids : ids.stream().limit(1).toList()) {
      items.add(load(id));
    }
    return items;
  }

  private Item load(long id) {
    List<OperationKind> unfinished =
        jdbc.sql(
                "select kind from operation where item_id = :id and state <> 'DONE' order by operation_id")
            .param("id", id)
            .query((row, n) -> OperationKind.valueOf(row.getString(1)))
            .list();
    return jdbc.sql("select key, state from service_item where item_id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new Item(
                    id,
                    row.getString(1),
                    new Heading(ItemState.valueOf(row.getString(2)), unfinished)))
        .single();
  }

  /** A new one in the state that it must have had. */
  public Item add(Subject subject, ItemState state, String name) {
    long id =
        jdbc.sql(
                """
                insert into service_item (key, source, contract_id, fee_id, subscription_id, state, name)
                select s.id || ':' || c.contract || ':' || f.fee || coalesce(':' || nullif(n.others, 0) + 1, ''),
                       :source, :contract, :fee, :subscription, :state, coalesce(nullif(:name, ''), c.contract)
                  from source_system s, contract c, fee f,
                       (select count(*) as others from service_item where contract_id = :contract and fee_id = :fee) n
                 where s.source = :source and c.contract_id = :contract and f.fee_id = :fee
                returning item_id
                """)
            .param("source", subject.source())
            .param("contract", subject.contract())
            .param("fee", subject.fee())
            .param("subscription", subject.subscription())
            .param("state", state.name())
            .param("name", name)
            .query(Long.class)
            .single();
    return load(id);
  }

  /** An ordered item is that of a subscription that has begun since. */
  public void adopt(Item item, Subject subject, long execution) {
    jdbc.sql(
            "update service_item set subscription_id = :subscription where item_id = :id and subscription_id is null")
        .param("subscription", subject.subscription())
        .param("id", item.id())
        .update();
    noteActive(item.id(), execution);
  }

  /**
   * Whoever has charged nothing yet looks once more: it may have waited for the service to come
   * alive.
   */
  private void noteActive(long item, long execution) {
    changed.note(
        "subscription_id",
        """
        select subscription_id as id, active_from as since from service_item i
         where item_id = :item and active_from is not null
           and exists (select from accrual_state a where a.subscription_id = i.subscription_id and a.charges_made = 0)
        """,
        Map.of("item", item, "execution", execution, "reason", "active"));
  }

  /** It is on its way. */
  public void enter(long id, ItemState state) {
    jdbc.sql("update service_item set state = :state where item_id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** Something was done: the new state if there is one, and what was told with it. */
  public void done(long id, Optional<ItemState> state, Occurred when, Map<String, String> details) {
    JsonMap.bind(
            jdbc.sql(
                """
                update service_item
                   set state = coalesce(:state, state),
                       active_from = case when :state = 'ACTIVE' then coalesce(active_from, :date::date) else active_from end,
                       details = details || %s
                 where item_id = :id
                """
                    .formatted(JsonMap.sql("details"))),
            "details",
            details)
        .param("state", state.map(Enum::name).orElse(null))
        .param("date", when.date())
        .param("id", id)
        .update();
    noteActive(id, when.execution());
  }

  /** The day on which something was done, and the execution that did it; 0: a person. */
  public record Occurred(LocalDate date, long execution) {}
}
