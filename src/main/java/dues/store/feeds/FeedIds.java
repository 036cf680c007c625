package dues.store.feeds;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers by which readers of feeds know deeds, orders and ledger lines again. */
public final class FeedIds {

  private static final String ADVANCE =
      """
      select setval(s.id::regclass, greatest(:last, coalesce(pg_sequence_last_value(s.id::regclass), 1)))
        from (select pg_get_serial_sequence(:table, :column) as id) s
      """;

  private final JdbcClient jdbc;

  /** On a database that was restored. */
  public FeedIds(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Gives out no number again that a file has carried. */
  public void advance(Feed feed, long last) {
    if (last > 0) {
      column(feed)
          .ifPresent(
              column ->
                  jdbc.sql(ADVANCE)
                      .param("last", last)
                      .param("table", column.substring(0, column.indexOf('.')))
                      .param("column", column.substring(column.indexOf('.') + 1))
                      .query(Long.class)
                      .single());
    }
  }

  private static Optional<String> column(Feed feed) {
    return switch (feed) {
      case CHARGES -> Optional.of("ledger_line.line");
      case HELPDESK -> Optional.of("process_deed.deed_id");
      case ORDERS -> Optional.of("contract_order.order_id");
      case PARAMETERS -> Optional.of("parameter_copy.copy_id");
      case CUSTOMERS, ADDRESSES -> Optional.empty();
    };
  }
}
