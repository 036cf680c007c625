package dues.store;

import java.util.Collection;
import java.util.List;
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
    each(sql, List.of(ids.stream().mapToLong(Long::longValue).toArray()), row);
  }

  /** Runs {@code sql}, whose parameters are arrays of equal length. */
  void each(String sql, List<long[]> arrays, RowCallbackHandler row) {
    if (arrays.get(0).length > 0) {
      jdbc.query(
          sql,
          statement -> {
            for (int i = 0; i < arrays.size(); i++) {
              statement.setObject(i + 1, arrays.get(i));
            }
          },
          row);
    }
  }
}
