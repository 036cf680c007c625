package dues.store.periods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a month should hold beside its lines, tile by tile. */
@Repository
public class DriftingTiles {

  private final JdbcClient jdbc;

  DriftingTiles(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A tile whose difference was left on purpose. */
  public record Tile(
      String contract,
      String subscription,
      Days days,
      BigDecimal difference,
      String currency,
      String why) {}

  /** Its first and its last day. */
  public record Days(LocalDate first, LocalDate last) {}

  /** The first of them, by contract. */
  public List<Tile> of(String source, LocalDate month, int most) {
    return jdbc.sql(
            """
            select contract, subscription, period_from as first, period_to as last, difference, currency, why
              from reporting.drift
             where source = :source and month = :month
             order by contract, subscription, period_from limit :most
            """)
        .param("source", source)
        .param("month", month)
        .param("most", most)
        .query(
            (row, number) ->
                new Tile(
                    row.getString("contract"),
                    row.getString("subscription"),
                    new Days(
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)),
                    row.getBigDecimal("difference"),
                    row.getString("currency"),
                    row.getString("why")))
        .list();
  }
}
