package dues.store.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a fee. */
@Repository
public class FeeHolders {

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public FeeHolders(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The contracts that hold a subscription to a fee, in the order of their ids. */
  public List<Long> of(long fee) {
    return jdbc.sql("select distinct held_by from subscription where fee_id = :fee order by 1")
        .param("fee", fee)
        .query(Long.class)
        .list();
  }

  /** The id of a fee's source. */
  public Optional<String> source(long fee) {
    return jdbc.sql("select id from fee join source_system using (source) where fee_id = :fee")
        .param("fee", fee)
        .query(String.class)
        .optional();
  }

  /** How many subscriptions to each fee of a source run on a day, by the fee's id. */
  public Map<Long, Long> running(short source, LocalDate day) {
    Map<Long, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select fee_id, count(*) from subscription
             where source = :source and valid_from <= :day and (valid_to is null or valid_to > :day)
               and withdrawn_by is null group by fee_id
            """)
        .param("source", source)
        .param("day", day)
        .query((RowCallbackHandler) row -> counts.put(row.getLong(1), row.getLong(2)));
    return counts;
  }

  /** Whoever only looks waits for nobody long in this transaction: who writes goes first. */
  public void giveWay() {
    jdbc.sql("set local lock_timeout = '1s'").update();
  }
}
