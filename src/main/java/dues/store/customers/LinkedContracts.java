package dues.store.customers;

import dues.matching.Value;
import dues.matching.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Contracts that have a customer and bring something that it has not taken yet. */
@Repository
public class LinkedContracts {

  private static final int ROWS_A_TRIP = 5_000;

  private static final String WITH_PARAMETERS =
      "md5(concat_ws(chr(31), %s::text, (select string_agg(p.parameter || '=' || p.value, chr(31) order by p.parameter, p.value)"
              .formatted(MatchQueue.HASH)
          + " from contract_parameter p where p.contract_id = c.contract_id and p.parameter = any(:codes))))::uuid";

  private static final String LINKED =
      MatchQueue.FIELDS.formatted("h.taken")
          + ", l.customer_id as linked, h.taken"
          + MatchQueue.FROM
          + """
             join contract_customer l on l.contract_id = c.contract_id
             cross join lateral (select ${hash} as taken offset 0) h
             where s.id = :source and c.withdrawn_by is null and (:customer = 0 or l.customer_id = :customer)
               and l.imported_hash is distinct from h.taken
             order by c.contract collate "C"
            """;

  private final JdbcTemplate jdbc;

  /** On the transaction of the step, in which the rows are read while others are written. */
  public LinkedContracts(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(ROWS_A_TRIP);
  }

  /**
   * Which contracts, and what of them: one source's, or those of one customer in it.
   *
   * @param codes parameters that count beside the contract's fields
   */
  public record Of(String source, long customer, Collection<String> codes) {
    /** Every customer. */
    public static final long ANY = 0;
  }

  /** Hands them out in the order of their keys, some thousands at a time. */
  public void each(Of of, Consumer<List<LinkedRow>> some) {
    List<LinkedRow> rows = new ArrayList<>(ROWS_A_TRIP);
    String hash = of.codes().isEmpty() ? MatchQueue.HASH : WITH_PARAMETERS;
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            LINKED.replace("${hash}", hash),
            Map.of(
                "source",
                of.source(),
                "customer",
                of.customer(),
                "codes",
                of.codes().toArray(String[]::new)),
            row -> {
              rows.add(
                  new LinkedRow(
                      WaitingRow.decided(row), row.getLong("linked"), row.getString("taken")));
              if (rows.size() == ROWS_A_TRIP) {
                some.accept(List.copyOf(rows));
                rows.clear();
              }
            });
    if (!rows.isEmpty()) {
      some.accept(rows);
    }
  }

  /** Values of parameters by contract and code; a date, a phone … compares as one. */
  public Map<Long, Map<String, List<Value>>> parameters(
      Collection<Long> contracts, Collection<String> codes) {
    Map<Long, Map<String, List<Value>>> found = new HashMap<>();
    if (codes.isEmpty()) {
      return found;
    }
    jdbc.query(
        "select contract_id, parameter, value from contract_parameter where contract_id = any(?)"
            + " and parameter = any(?) order by contract_id, parameter, value collate \"C\"",
        row -> {
          String code = row.getString("parameter");
          Value value = ValueType.of(code).value(row.getString("value"));
          if (value != null) {
            found
                .computeIfAbsent(row.getLong("contract_id"), unused -> new LinkedHashMap<>())
                .computeIfAbsent(code, unused -> new ArrayList<>())
                .add(value);
          }
        },
        contracts.toArray(Long[]::new),
        codes.toArray(String[]::new));
    return found;
  }
}
