package dues.store.catalogue;

import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tariffs of a source as its billing tells them. */
@Repository
public class Tariffs {

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public Tariffs(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A tariff; speeds and traffic in the billing's own units. */
  public record Tariff(
      String tariff,
      String title,
      @Nullable BigDecimal price,
      @Nullable Long speedIn,
      @Nullable Long speedOut,
      @Nullable Long traffic) {}

  /** All of them, in the order of their keys. */
  public List<Tariff> of(short source) {
    return jdbc.sql(
            """
            select tariff, title, price, speed_in, speed_out, traffic from tariff
             where source = :source and missing_since is null order by tariff collate "C"
            """)
        .param("source", source)
        .query(Tariff.class)
        .list();
  }
}
