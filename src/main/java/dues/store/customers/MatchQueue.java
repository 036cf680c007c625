package dues.store.customers;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contracts that have no customer and were never decided on, or differ from what was decided on. A
 * contract that has a customer keeps it, and one that a person unlinked is left alone.
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
           where s.id = any(:sources) and c.contract_id > :after and c.contract_id <= :upTo
             and c.withdrawn_by is null and not coalesce(d.held, false)
             and not exists (select from contract_customer l where l.contract_id = c.contract_id)
             and d.facts_hash is distinct from %s
          """
              .formatted(HASH);

  static final String COLUMNS =
      "select c.contract_id, s.id as source_id, c.contract, c.number, c.title, c.kind, c.phones,"
          + " c.emails, c.birth_date::text, c.document,"
          + " c.tax_number, c.company, %s as address_key, concat_ws(', ', a.city, a.street, a.house, 'flat ' || a.flat) as address_text, %s as hash,"
              .formatted(ADDRESS, HASH)
          + AddressRow.COLUMNS
          + ", array(select u.key from kept_apart k join customer u using (customer_id) where"
          + " k.contract_id = c.contract_id) as strangers";

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

  /** How many wait, with ids in (after, upTo]. */
  public long count(Collection<String> sources, long after, long upTo) {
    return jdbc.sql("select count(*)" + WAITING)
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }

  /** The id of the n-th that waits, or of the last; 0 when nobody does. */
  public long idOf(Collection<String> sources, int place) {
    return jdbc.sql(
            "select coalesce(max(contract_id), 0) from (select c.contract_id %s order by c.contract_id limit :place) as first"
                .formatted(WAITING))
        .param("sources", sources.toArray(String[]::new))
        .param("after", 0L)
        .param("upTo", Long.MAX_VALUE)
        .param("place", place)
        .query(Long.class)
        .single();
  }

  /** The first that wait, in the order of their ids. */
  public List<WaitingContract> page(Collection<String> sources, long after, long upTo, int limit) {
    return jdbc.sql(COLUMNS + WAITING + " order by c.contract_id limit :limit")
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query((row, number) -> WaitingRow.read(row))
        .list();
  }

  /** All that wait, one after the other. */
  public void each(Collection<String> sources, Consumer<WaitingContract> one) {
    stream
        .sql(COLUMNS + WAITING)
        .param("sources", sources.toArray(String[]::new))
        .param("after", 0L)
        .param("upTo", Long.MAX_VALUE)
        .query(
            row -> {
              one.accept(WaitingRow.read(row));
            });
  }

  /**
   * Those that were decided on and whose decision has not been carried out, in the order of
   * (source, contract). What is written while they are read does not change them.
   */
  public void decided(Consumer<DecidedContract> one) {
    stream
        .sql(
            COLUMNS
                + ", u.key as customer_key, d.outcome, d.customer_id, d.rule, d.evidence, d.candidates, d.review"
                + FROM
                + " left join customer u on u.customer_id = d.customer_id"
                + " where not d.applied order by s.id collate \"C\", c.contract collate \"C\"")
        .query(
            row -> {
              one.accept(DecidedContract.read(row));
            });
  }
}
