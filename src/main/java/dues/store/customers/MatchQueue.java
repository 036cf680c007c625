package dues.store.customers;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contracts that were never decided on, or differ from what was decided on. One that has a customer
 * keeps it, and its link is looked at; what a person linked or unlinked is left alone.
 */
@Repository
public class MatchQueue {

  /** Only an address that was found for sure may confirm. */
  private static final String ADDRESS =
      "case when a.quality in ('EXACT', 'ALIAS', 'RENAMED', 'CREATED_HOUSE') and a.flat is not null"
          + " and a.house_id is not null then a.house_id || '/' || lower(a.flat) end";

  private static final String WRITTEN =
      "coalesce(c.address, ''), coalesce(c.region, ''), coalesce(c.city, ''), coalesce(c.street, ''),"
          + " coalesce(c.house, ''), coalesce(c.korpus, ''), coalesce(c.building, ''), coalesce(c.flat, ''), coalesce(c.post_code, '')";

  static final String HASH =
      "md5(concat_ws(chr(31), c.title, coalesce(c.kind, ''), coalesce(c.phones, ''),"
          + " coalesce(c.emails, ''), coalesce(c.birth_date::text, ''),"
          + " coalesce(c.document, ''), coalesce(c.tax_number, ''), coalesce(c.company, ''), coalesce(%s, ''), %s))::uuid"
              .formatted(ADDRESS, WRITTEN);

  static final String FROM =
      """
       from contract c
       join source_system s on s.source = c.source
       left join contract_address a on a.contract_id = c.contract_id
       left join match_decision d on d.contract_id = c.contract_id
      """;

  private static final String WAITING =
      FROM
          + """
           left join contract_customer l on l.contract_id = c.contract_id
           where s.id = any(:sources) and c.contract_id > :after and c.contract_id <= :upTo
             and c.withdrawn_by is null
             and case when l.contract_id is null then not coalesce(d.held, false) else l.decided_by <> 'operator' and d.applied end
             and d.facts_hash is distinct from %s
          """
              .formatted(HASH);

  /** What {@link WaitingRow#decided} wants; {@code %s}: the hash, which costs time. */
  static final String FIELDS =
      "select c.contract_id, s.id as source_id, c.contract, c.number, c.title, c.kind, c.phones,"
          + " c.emails, c.birth_date::text, c.document, c.tax_number, c.company, "
          + ADDRESS
          + " as address_key, concat_ws(', ', a.city, a.street, a.house, 'flat ' || a.flat) as address_text,"
          + " array(select u.key from kept_apart k join customer u using (customer_id) where"
          + " k.contract_id = c.contract_id) as strangers, %s as hash";

  /** What {@link WaitingRow#read} wants. */
  static final String COLUMNS = FIELDS.formatted(HASH) + "," + AddressRow.COLUMNS;

  private static final String PAGE =
      COLUMNS
          + ", u.key as customer_key"
          + FROM
          + " left join contract_customer l on l.contract_id = c.contract_id left join customer u on"
          + " u.customer_id = l.customer_id where c.contract_id = any(:ids) order by c.contract_id";

  private static final int FETCH_ROWS = 5_000;

  private final JdbcClient jdbc;
  private final JdbcClient stream;

  /** On the transaction of the step. */
  public MatchQueue(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    JdbcTemplate rows = new JdbcTemplate(dataSource);
    rows.setFetchSize(FETCH_ROWS);
    this.stream = JdbcClient.create(rows);
  }

  /**
   * The ids in (after, upTo] of those that wait, in their order. They are asked for once: every
   * contract's hash is looked at.
   */
  public long[] ids(Collection<String> sources, long after, long upTo) {
    LongStream.Builder ids = LongStream.builder();
    stream
        .sql("select c.contract_id" + WAITING + " order by c.contract_id")
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .query(
            row -> {
              ids.add(row.getLong(1));
            });
    return ids.build().toArray();
  }

  /** These contracts, in the order of their ids. */
  public List<WaitingContract> page(long[] ids) {
    return jdbc.sql(PAGE)
        .param("ids", ids)
        .query((row, number) -> WaitingRow.read(row).of(row.getString("customer_key")))
        .list();
  }

  /** How many contracts there are, with a customer or without. */
  public long countAll() {
    return jdbc.sql("select count(*) from contract where withdrawn_by is null")
        .query(Long.class)
        .single();
  }

  /** All contracts in the order of their ids, with a customer or without. */
  public void all(Consumer<WaitingContract> one) {
    stream
        .sql(COLUMNS + FROM + " where c.withdrawn_by is null order by c.contract_id")
        .query(
            row -> {
              one.accept(WaitingRow.read(row));
            });
  }
}
