package dues.store.customers.near;

import dues.matching.MatchRules;
import dues.matching.MemoryCustomers;
import dues.matching.Value;
import dues.store.customers.WaitingContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The customers that contracts may belong to, as the night found them: those that share a value or
 * a hint with one of a page of contracts, so that memory does not grow with the customers.
 */
@Repository
public class CustomerIndex {

  private static final List<String> KEYS =
      List.of("document", "tax_number", "birth_date", "phones", "emails", "address");

  /** A value that so many customers have says nothing of any of them; further ones are not read. */
  private static final int MOST = MatchRules.Holders.DEFAULT.mostAtAnAddress() + 1;

  private static final String SHARING =
      """
      select distinct p.customer_id
        from (select distinct * from unnest(:parameters::text[], :keys::text[])) as n (parameter, value_key)
       cross join lateral (
         select p.customer_id from customer_parameter p join customer u on u.customer_id = p.customer_id
          where p.parameter = n.parameter and p.value_key = n.value_key and u.merged_into is null
          limit :most) p
      """;

  private static final String HINTED =
      """
      select n.source, n.company, min(u.key collate "C") as customer,
             (array_agg(u.customer_id order by u.key collate "C"))[1] as customer_id
        from (select distinct * from unnest(:sources::text[], :companies::text[])) as n (source, company)
        join source_system s on s.id = n.source
        join contract c on c.source = s.source and c.company = n.company
        join contract_customer l on l.contract_id = c.contract_id
        join customer u on u.customer_id = l.customer_id
       group by 1, 2
      """;

  private final JdbcClient jdbc;
  private final CustomerRows rows;

  /** On the transaction of the step. */
  public CustomerIndex(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.rows = new CustomerRows(jdbc);
  }

  /** Customers, and the database's id of each key. */
  public record Loaded(MemoryCustomers customers, Map<String, Long> ids) {
    /** Where there are none. */
    public static final Loaded NONE = new Loaded(new MemoryCustomers(), Map.of());

    /** The id of a customer that stands already; null for one that is to be created. */
    public @Nullable Long find(@Nullable String key) {
      return key == null ? null : ids.get(key);
    }
  }

  /** Whether there is no customer at all. */
  public boolean isEmpty() {
    return jdbc.sql("select not exists (select from customer)").query(Boolean.class).single();
  }

  /** Those whom these contracts may meet, with the hints of the contracts that are linked. */
  public Loaded around(Collection<WaitingContract> contracts) {
    Loaded loaded = new Loaded(new MemoryCustomers(), new HashMap<>());
    List<Long> wanted = new ArrayList<>(sharing(contracts));
    wanted.addAll(hinted(contracts, loaded.customers()));
    Long[] ids = wanted.stream().distinct().toArray(Long[]::new);
    rows.read(
        ids,
        (id, customer) -> {
          loaded.ids().put(customer.key(), id);
          loaded.customers().put(customer);
        });
    return loaded;
  }

  private List<Long> sharing(Collection<WaitingContract> contracts) {
    List<String> parameters = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (WaitingContract contract : contracts) {
      for (String parameter : KEYS) {
        for (Value value : contract.subject().profile().values(parameter)) {
          parameters.add(parameter);
          keys.add(value.key());
        }
      }
    }
    return jdbc.sql(SHARING)
        .param("parameters", parameters.toArray(String[]::new))
        .param("keys", keys.toArray(String[]::new))
        .param("most", MOST)
        .query(Long.class)
        .list();
  }

  private List<Long> hinted(Collection<WaitingContract> contracts, MemoryCustomers customers) {
    List<WaitingContract> hints =
        contracts.stream().filter(contract -> contract.subject().hint() != null).toList();
    if (hints.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(HINTED)
        .param("sources", texts(hints, contract -> contract.subject().key().source()))
        .param("companies", texts(hints, contract -> contract.subject().hint()))
        .query(
            (row, number) -> {
              customers.putHint(
                  row.getString("source"), row.getString("company"), row.getString("customer"));
              return row.getLong("customer_id");
            })
        .list();
  }

  private static @Nullable String[] texts(
      List<WaitingContract> contracts, Function<WaitingContract, @Nullable String> text) {
    return contracts.stream().map(text).toArray(String[]::new);
  }
}
