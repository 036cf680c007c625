package dues.store.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contracts that were decided on and whose decisions have not been carried out. Their ids are put
 * in order once; pages of them may be read on any connection, also while the first ones are
 * written.
 */
@Repository
public class DecidedContracts {

  private static final int FETCH_ROWS = 10_000;

  private static final String FOUND =
      ", u.key as customer_key, d.outcome, d.customer_id, d.rule, d.evidence, d.candidates, d.review"
          + MatchQueue.FROM
          + " left join customer u on u.customer_id = d.customer_id where c.contract_id = any(:ids)"
          + " order by s.id collate \"C\", c.contract collate \"C\"";

  private static final String COMPARED = MatchQueue.FIELDS.formatted("d.facts_hash") + FOUND;

  private static final String ALL =
      MatchQueue.FIELDS.formatted("d.facts_hash") + "," + AddressRow.COLUMNS + FOUND;

  private final DataSource dataSource;

  /** On the caller's transaction, if there is one. */
  public DecidedContracts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All of them, in the order of (source, contract). */
  public long[] ids() {
    LongStream.Builder ids = LongStream.builder();
    JdbcTemplate rows = new JdbcTemplate(dataSource);
    rows.setFetchSize(FETCH_ROWS);
    rows.query(
        """
        select c.contract_id from match_decision d join contract c using (contract_id) join source_system s on s.source = c.source
         where not d.applied order by s.id collate "C", c.contract collate "C"
        """,
        row -> {
          ids.add(row.getLong(1));
        });
    return ids.build().toArray();
  }

  /** A part of them, in the same order. */
  public List<DecidedContract> page(long[] ids) {
    return read(ALL, WaitingRow::read, ids);
  }

  /** The same without the parts of addresses, when those have been compared. */
  public List<DecidedContract> compared(long[] ids) {
    return read(COMPARED, WaitingRow::decided, ids);
  }

  private interface Reading {
    WaitingContract of(ResultSet row) throws SQLException;
  }

  private List<DecidedContract> read(String sql, Reading reading, long[] ids) {
    return JdbcClient.create(dataSource)
        .sql(sql)
        .param("ids", ids)
        .query((row, number) -> DecidedContract.read(reading.of(row), row))
        .list();
  }
}
