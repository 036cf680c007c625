package dues.store.feeds;

import dues.store.policy.EditingHand;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that were ordered from billings. */
@Repository
public class ContractOrders {

  private final JdbcClient jdbc;

  /** On the transaction of whoever orders. */
  public ContractOrders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** An order's own number, which nobody else will get. */
  public long reserve() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('contract_order', 'order_id'))")
        .query(Long.class)
        .single();
  }

  /** The order of the same that no feed has told yet. */
  public Optional<Long> waiting(Whose whose) {
    return jdbc.sql(
            """
            select max(order_id) from contract_order o join source_system s using (source)
             where s.id = :source and o.type = :type and o.customer = :customer and not o.written
            """)
        .param("source", whose.source())
        .param("type", whose.type())
        .param("customer", whose.customer())
        .query(Long.class)
        .optional();
  }

  /** Whether a contract, or the order of one, has the number. */
  public boolean isTaken(String source, String number) {
    return jdbc.sql(
            """
            select exists (select from contract c join source_system s using (source) where s.id = :source and c.number = :number)
                or exists (select from contract_order o join source_system s using (source) where s.id = :source and o.number = :number)
            """)
        .param("source", source)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** Those of the codes that are no tariff of the source, which has delivered tariffs. */
  public List<String> unknownTariffs(String source, Collection<String> codes) {
    return jdbc.sql(
            """
            select code from unnest(:codes::text[]) as code
             where exists (select from tariff t join source_system s using (source) where s.id = :source)
               and not exists (select from tariff t join source_system s using (source) where s.id = :source and t.tariff = code)
            """)
        .param("codes", codes.toArray(String[]::new))
        .param("source", source)
        .query(String.class)
        .list();
  }

  /** What a customer has, by our name of the parameter; several values joined by a comma. */
  public Map<String, String> parameters(long customer) {
    Map<String, String> values = new TreeMap<>();
    jdbc.sql(
            "select parameter, string_agg(value, ', ' order by value collate \"C\") from customer_parameter where customer_id = :customer group by 1")
        .param("customer", customer)
        .query((RowCallbackHandler) row -> values.put(row.getString(1), row.getString(2)));
    return values;
  }

  /** Adds an order under a number that was reserved. */
  public void add(long order, Whose whose, Ordered ordered, EditingHand hand) {
    jdbc.sql(
            """
            insert into contract_order (order_id, source, type, customer, title, number, pattern, tariffs, tariff_position, parameters,
                                        ordered_by, reason, ordered_at) overriding system value
            select :order, source, :type, :customer, :title, :number, :pattern, :tariffs, :position, :parameters, :by, :reason, :at
              from source_system where id = :source
            """)
        .param("order", order)
        .param("type", whose.type())
        .param("customer", whose.customer())
        .param("title", whose.title())
        .param("number", ordered.number())
        .param("pattern", ordered.pattern())
        .param("tariffs", ordered.tariffs())
        .param("position", ordered.position())
        .param("parameters", ordered.parameters())
        .param("by", hand.by())
        .param("reason", hand.reason())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .param("source", whose.source())
        .update();
  }

  /** Every order: order, source, type, customer, number, tariffs, position, parameters, state. */
  public List<List<String>> all() {
    List<List<String>> orders = new ArrayList<>();
    jdbc.sql(
            """
            select o.order_id, s.id, o.type, o.customer, o.number, o.tariffs, o.tariff_position, o.parameters,
                   case when o.number <> '' and exists (select from contract c where c.source = o.source and c.number = o.number) then 'made'
                        when o.written then 'written' else 'waiting' end
              from contract_order o join source_system s using (source) order by o.order_id
            """)
        .query(
            (RowCallbackHandler)
                row -> {
                  List<String> cells = new ArrayList<>();
                  for (int i = 1; i <= 9; i++) {
                    cells.add(row.getString(i));
                  }
                  orders.add(cells);
                });
    return orders;
  }
}
