package dues.store.customers;

import dues.matching.Value;
import dues.store.RowArrays;
import dues.store.customers.CustomerParameters.Taken;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What contracts bring for fields of their customer that a person set: it changes nothing and
 * stands among the differing fields, {@code customer.phones}.
 */
@Repository
public class LockedFields {

  private static final String WATCHED =
      """
      select l.contract_id from contract_customer l join customer u using (customer_id)
       where l.contract_id = any(:contracts) and u.locked <> '{}'
      union
      select contract_id from differing_field
       where contract_id = any(:contracts) and superseded_by is null and field like 'customer.%'
      """;

  private static final String GONE =
      """
      update differing_field d set superseded_by = %d from %%s as n (contract_id, customer_id, parameter, value_key, value)
       where d.superseded_by is null and d.contract_id = n.contract_id and d.field = 'customer.' || n.parameter
      """;

  private static final String NEW =
      """
      insert into differing_field (contract_id, source, field, source_value, kept_value, why, seen_on, execution_id)
      select c.contract_id, c.source, 'customer.' || n.parameter, string_agg(n.value, ';' order by n.value),
             coalesce((select string_agg(k.value, ';' order by k.value) from customer_parameter k
                        where k.customer_id = n.customer_id and k.parameter = n.parameter), ''), 'locked', date '%s', %d
        from %%s as n (contract_id, customer_id, parameter, value_key, value)
        join contract c on c.contract_id = n.contract_id
        join customer u on u.customer_id = n.customer_id and n.parameter = any (u.locked)
       where not exists (select from customer_parameter p
                          where p.customer_id = n.customer_id and p.parameter = n.parameter and p.value_key = n.value_key)
       group by c.contract_id, c.source, n.customer_id, n.parameter
      """;

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public LockedFields(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** After these were taken: what was left out, in the place of what was noted of it before. */
  public void note(Collection<Taken> taken, LocalDate date, long execution) {
    RowArrays rows = new RowArrays("bigint", "bigint", "text", "text", "text");
    for (Taken one : watched(taken)) {
      one.values()
          .forEach(
              (parameter, values) -> {
                for (Value value : values) {
                  rows.add(
                      one.row().contract().id(),
                      one.row().customerId(),
                      parameter,
                      value.key(),
                      value.text());
                }
              });
    }
    rows.update(dataSource, GONE.formatted(execution));
    rows.update(dataSource, NEW.formatted(date, execution));
  }

  /** Few customers have fields that a person set: of the others nothing differs. */
  private List<Taken> watched(Collection<Taken> taken) {
    Set<Long> watched =
        JdbcClient.create(dataSource)
            .sql(WATCHED)
            .param(
                "contracts", taken.stream().mapToLong(one -> one.row().contract().id()).toArray())
            .query(Long.class)
            .set();
    return taken.stream().filter(one -> watched.contains(one.row().contract().id())).toList();
  }
}
