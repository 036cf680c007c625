package dues.store;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Queries over the rows of one page of owners: one statement a page, never one an owner. */
final class PageQuery {

  private static final int FETCH_ROWS = 5000;

  private final JdbcTemplate jdbc;

  PageQuery(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(FETCH_ROWS);
  }

  /** Runs {@code sql}, whose one parameter is the array of ids. */
  void each(String sql, Collection<Long> ids, RowCallbackHandler row) {
    if (!ids.isEmpty()) {
      Long[] array = ids.toArray(Long[]::new);
      jdbc.query(
          sql,
          statement ->
              statement.setArray(1, statement.getConnection().createArrayOf("bigint", array)),
          row);
    }
  }
}
