package dues.store.people.card;

import dues.store.people.CustomerKeys;
import dues.store.people.card.CustomerCard.Event;
import dues.store.people.card.CustomerCard.Held;
import dues.store.people.card.CustomerCard.Value;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that is kept of one customer. */
@Repository
public class CustomerCards {

  private static final String TITLES =
      "select title from customer_title where customer_id = :customer order by title collate \"C\"";

  private static final String VALUES =
      """
      select p.parameter, p.value, p.origin, p.parameter = any (u.locked) as locked
        from customer_parameter p join customer u using (customer_id)
       where customer_id = :customer order by p.parameter collate "C", p.value_key collate "C"
      """;

  private static final String HELD =
      """
      select s.id || ':' || c.contract as contract, c.number, c.title, l.since, l.decided_by, l.until
        from (select contract_id, since, decided_by, null::date as until from contract_customer where customer_id = :customer
              union all
              select contract_id, since, decided_by, until from past_customer where customer_id = :customer) l
        join contract c using (contract_id) join source_system s on s.source = c.source
       order by l.until desc nulls first, s.id collate "C", c.contract collate "C"
      """;

  private static final String HISTORY =
      """
      select to_char(e.edited_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at, e.deed, e.edited_by as by, e.reason,
             concat_ws(' ', e.field, case when e.field is not null then coalesce(nullif(e.old_value, ''), '—') || ' → ' || coalesce(nullif(e.new_value, ''), '—') end,
               s.id || ':' || c.contract, case when o.customer_id = :customer then u.key else o.key end) as about
        from customer_edit e join customer u on u.customer_id = e.customer_id
        left join customer o on o.customer_id = e.other_customer_id
        left join contract c on c.contract_id = e.contract_id left join source_system s on s.source = c.source
       where e.customer_id = :customer or e.other_customer_id = :customer
       order by e.edit_id desc limit 200
      """;

  private final JdbcClient jdbc;
  private final CustomerKeys keys;

  CustomerCards(DataSource dataSource, CustomerKeys keys) {
    this.jdbc = JdbcClient.create(dataSource);
    this.keys = keys;
  }

  /** The customer that a key stands for today. */
  public Optional<CustomerCard> of(String key) {
    return keys.find(key)
        .map(
            known ->
                new CustomerCard(
                    known,
                    list(
                            "select coalesce(kind, '') from customer where customer_id = :customer",
                            known.id(),
                            String.class)
                        .get(0),
                    list(TITLES, known.id(), String.class),
                    list(VALUES, known.id(), Value.class),
                    list(HELD, known.id(), Held.class),
                    list(HISTORY, known.id(), Event.class)));
  }

  /** Fields of the customer itself that a person has set. */
  public List<String> locked(long customer) {
    return list(
        "select unnest(locked) from customer where customer_id = :customer",
        customer,
        String.class);
  }

  /** Since when its person is forgotten, a moment in UTC; nothing if it is not. */
  public Optional<String> erased(long customer) {
    return list(
            "select to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from customer where customer_id = :customer and erased_at is not null",
            customer,
            String.class)
        .stream()
        .findFirst();
  }

  private <T> List<T> list(String sql, long customer, Class<T> type) {
    return jdbc.sql(sql).param("customer", customer).query(type).list();
  }
}
