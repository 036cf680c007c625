package dues.store.directory;

import dues.address.RawAddress;
import dues.address.RawAddress.Part;
import dues.store.RowArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each contract's address was understood to be. A contract is read again when the hash of its
 * address columns is another one than was read.
 */
@Repository
public class ContractAddresses {

  private static final int FETCH_ROWS = 5_000;

  private static final String COLUMNS =
      "address, country, region, city, street, house, korpus, building, flat, post_code";

  /** Of the columns in their order, with a character between that no text holds; c: contract. */
  public static final String HASH =
      "md5(concat_ws(chr(31), coalesce(c.address, ''), coalesce(c.country, ''), coalesce(c.region,"
          + " ''), coalesce(c.city, ''), coalesce(c.street, ''), coalesce(c.house, ''),"
          + " coalesce(c.korpus, ''), coalesce(c.building, ''), coalesce(c.flat, ''),"
          + " coalesce(c.post_code, ''), coalesce(c.house_id, '')))::uuid";

  /** What a person answered on these very columns. */
  private static final String ANSWERED =
      " from address_answer k where k.contract_id = c.contract_id and k.facts_hash = %s)"
          .formatted(HASH);

  private static final String OWN_HOUSE =
      "coalesce((select k.house_id"
          + ANSWERED
          + ", (select i.target_id from directory_source_id i where i.source = c.source and i.level ="
          + " 'house' and i.key = 'house:' || c.house_id)) as own_house, (select k.flat"
          + ANSWERED
          + " as own_flat";

  private static final String CHANGED =
      """
       from contract c
       join source_system s on s.source = c.source
       left join contract_address a on a.contract_id = c.contract_id
      where s.id = any(:sources) and c.contract_id > :after and c.contract_id <= :upTo
        and a.facts_hash is distinct from %s
      """
          .formatted(HASH);

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  /** On the transaction of the step. */
  public ContractAddresses(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The ids in (after, upTo] of contracts whose address has to be read, in their order. */
  public long[] changed(Collection<String> sources, long after, long upTo) {
    LongStream.Builder ids = LongStream.builder();
    jdbc.sql("select c.contract_id" + CHANGED + " order by c.contract_id")
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
  public List<RawContract> page(long[] ids) {
    return jdbc.sql(
            "select c.contract_id, s.id as source_id, c.contract, %s as hash, %s from contract c join"
                    .formatted(HASH, qualified())
                + " source_system s on s.source = c.source where c.contract_id = any(:ids) order by"
                + " c.contract_id")
        .param("ids", ids)
        .query((row, number) -> contract(row))
        .list();
  }

  public boolean hasMissing(Collection<String> sources) {
    return jdbc.sql(
            "select exists (select from contract_address a join contract c using (contract_id) join"
                + " source_system s on s.source = c.source where a.stage = 'missing' and s.id ="
                + " any(:sources))")
        .param("sources", sources.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * Contracts whose house is to be created, in the order of (source, contract); they come through a
   * cursor, however many there are, so that the caller may write in between.
   */
  public void eachMissing(Collection<String> sources, Consumer<RawContract> sink) {
    JdbcTemplate cursor = new JdbcTemplate(dataSource);
    cursor.setFetchSize(FETCH_ROWS);
    cursor.query(
        """
        select c.contract_id, s.id as source_id, c.contract, %s as hash, %s
          from contract_address a
          join contract c on c.contract_id = a.contract_id
          join source_system s on s.source = c.source
         where a.stage = 'missing' and s.id = any(?)
         order by s.id collate "C", c.contract collate "C"
        """
            .formatted(HASH, qualified()),
        row -> {
          sink.accept(contract(row));
        },
        (Object) sources.toArray(String[]::new));
  }

  /** One contract, to be read after a person's answer. */
  public RawContract one(long contract) {
    return jdbc.sql(
            "select c.contract_id, s.id as source_id, c.contract, %s as hash, %s from contract c join source_system s on s.source = c.source where c.contract_id = :contract"
                .formatted(HASH, qualified()))
        .param("contract", contract)
        .query((row, number) -> contract(row))
        .single();
  }

  private static String qualified() {
    return "c." + COLUMNS.replace(", ", ", c.") + ", " + OWN_HOUSE;
  }

  private static RawContract contract(ResultSet row) throws SQLException {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String value = row.getString(part.name().toLowerCase(Locale.ROOT));
      if (value != null && !value.isBlank()) {
        parts.put(part, value);
      }
    }
    String flat = row.getString("own_flat");
    if (flat != null) {
      parts.put(Part.FLAT, flat);
    }
    String text = row.getString("address");
    long house = row.getLong("own_house");
    Long houseId = row.wasNull() ? null : house;
    String source = row.getString("source_id");
    return new RawContract(
        row.getLong("contract_id"),
        source,
        source + ":" + row.getString("contract"),
        row.getString("hash"),
        new RawAddress(text == null ? "" : text, parts),
        houseId);
  }

  /** Writes addresses as they are now understood. */
  public int write(Collection<? extends ReadAddress> addresses, long execution) {
    RowArrays rows =
        new RowArrays(
            "bigint", "uuid", "text", "text", "text", "text", "text", "text", "text", "text",
            "text", "text", "text", "text", "text", "text", "text", "bigint", "text", "bigint",
            "bigint");
    addresses.forEach(address -> ContractAddressRow.add(rows, address, execution));
    return rows.update(
        dataSource,
        """
        insert into contract_address as known (contract_id, facts_hash, raw_text, quality, country, region, area, city,
          street_type, street, house, entrance, floor, flat, room, post_code, remainder, house_id, stage, execution_id, changed_by)
        select * from %s
        on conflict (contract_id) do update set
          facts_hash = excluded.facts_hash, raw_text = excluded.raw_text, quality = excluded.quality,
          country = excluded.country, region = excluded.region, area = excluded.area, city = excluded.city,
          street_type = excluded.street_type, street = excluded.street, house = excluded.house,
          entrance = excluded.entrance, floor = excluded.floor, flat = excluded.flat, room = excluded.room,
          post_code = excluded.post_code, remainder = excluded.remainder, house_id = excluded.house_id,
          stage = excluded.stage, execution_id = excluded.execution_id,
          changed_by = case when (known.raw_text, known.quality, known.country, known.region, known.area, known.city, known.street_type,
              known.street, known.house, known.entrance, known.floor, known.flat, known.room, known.post_code, known.remainder, known.house_id)
            is distinct from (excluded.raw_text, excluded.quality, excluded.country, excluded.region, excluded.area, excluded.city,
              excluded.street_type, excluded.street, excluded.house, excluded.entrance, excluded.floor, excluded.flat, excluded.room,
              excluded.post_code, excluded.remainder, excluded.house_id)
            then coalesce(nullif(excluded.execution_id, 0), (select max(job_execution_id) + 1 from batch_job_execution)) else known.changed_by end
        """);
  }

  /** How many addresses with ids in (after, upTo] the executions of a job instance wrote. */
  public long countOfInstance(long instance, long after, long upTo) {
    return jdbc.sql(
            """
            select count(*) from contract_address
             where contract_id > :after and contract_id <= :upTo
               and execution_id in (select job_execution_id from batch_job_execution where job_instance_id = :instance)
            """)
        .param("instance", instance)
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }

  /** Makes the addresses that were not found for sure be read again, because the directory grew. */
  public int readDoubtfulAgain() {
    return jdbc.sql(
            """
            update contract_address a set facts_hash = '00000000-0000-0000-0000-000000000000'
             where a.quality in ('UNPARSED', 'AMBIGUOUS', 'FUZZY', 'FOREIGN', 'ASSUMED_FLAT', 'PARTIAL_CITY')
            """)
        .update();
  }
}
