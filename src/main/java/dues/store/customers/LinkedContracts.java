package dues.store.customers;

import dues.matching.Value;
import dues.matching.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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

  private static final String NEWS =
      MatchQueue.FROM
          + """
             join contract_customer l on l.contract_id = c.contract_id
             cross join lateral (select ${hash} as taken offset 0) h
             where s.id = :source and c.withdrawn_by is null and l.imported_hash is distinct from h.taken
            """;

  /** An array, so that each is looked up by its key, however many the server takes them to be. */
  private static final String THEIRS =
      """
       and c.contract_id = any(array(select contract_id from contract_customer where customer_id = any(:customers)))
       order by c.contract collate "C"
      """;

  private final JdbcTemplate jdbc;

  /** On the transaction of the step. */
  public LinkedContracts(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(ROWS_A_TRIP);
  }

  /**
   * Which contracts, and what of them.
   *
   * @param codes parameters that count beside the contract's fields
   */
  public record Of(String source, Collection<String> codes) {
    String sql(String columns, String condition) {
      return (columns + NEWS + condition)
          .replace("${hash}", codes.isEmpty() ? MatchQueue.HASH : WITH_PARAMETERS);
    }

    Map<String, Object> with(Map<String, Object> parameters) {
      Map<String, Object> all = new HashMap<>(parameters);
      all.put("source", source);
      all.put("codes", codes.toArray(String[]::new));
      return all;
    }
  }

  /** The customers in (after, upTo] of such contracts, one for each contract. */
  public void customers(Of of, long after, long upTo, LongConsumer customer) {
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            of.sql(
                "select l.customer_id", " and l.customer_id > :after and l.customer_id <= :upTo"),
            of.with(Map.of("after", after, "upTo", upTo)),
            row -> {
              customer.accept(row.getLong(1));
            });
  }

  /** Those of some customers, in the order of their keys. */
  public List<LinkedRow> of(Of of, long[] customers) {
    return new NamedParameterJdbcTemplate(jdbc)
        .query(
            of.sql(
                MatchQueue.FIELDS.formatted("h.taken") + ", l.customer_id as linked, h.taken",
                THEIRS),
            of.with(Map.of("customers", customers)),
            (row, number) ->
                new LinkedRow(
                    WaitingRow.decided(row), row.getLong("linked"), row.getString("taken")));
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
