package dues.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into one set-based statement, one array a column: {@code insert … select * from
 * unnest(?::bigint[], ?::text[])}. One round trip, however many rows.
 */
public final class RowArrays {

  private final List<String> types;
  private final List<List<@Nullable Object>> columns;

  /** Columns by their PostgreSQL types. */
  public RowArrays(String... types) {
    this.types = List.of(types);
    this.columns =
        this.types.stream()
            .map(type -> (List<@Nullable Object>) new ArrayList<@Nullable Object>())
            .toList();
  }

  /** One row, a value a column. */
  public void add(@Nullable Object... values) {
    if (values.length != types.size()) {
      throw new IllegalArgumentException(
          "%d values for %d columns".formatted(values.length, types.size()));
    }
    for (int i = 0; i < values.length; i++) {
      columns.get(i).add(values[i]);
    }
  }

  public int size() {
    return columns.get(0).size();
  }

  /** {@code unnest(?::bigint[], …)}, to stand in the statement. */
  public String unnest() {
    return types.stream()
        .map(type -> "?::" + type + "[]")
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  /**
   * Runs a statement whose parameters are the arrays, and returns how many rows it touched.
   *
   * @param sql holds {@link #unnest} as {@code %s}
   */
  public int update(DataSource dataSource, String sql) {
    if (size() == 0) {
      return 0;
    }
    return new JdbcTemplate(dataSource)
        .update(
            sql.formatted(unnest()),
            statement -> {
              for (int i = 0; i < types.size(); i++) {
                statement.setArray(i + 1, array(statement.getConnection(), i));
              }
            });
  }

  private Array array(Connection connection, int column) throws SQLException {
    return connection.createArrayOf(types.get(column), columns.get(column).toArray());
  }
}
