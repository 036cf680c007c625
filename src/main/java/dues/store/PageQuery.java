package dues.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Tables to which few sources give a row. */
  enum Sparse {
    CONTRACT_STATUS,
    CONTRACT_STATUS_SEEN,
    CONTRACT_TARIFF,
    CONTRACT_DISCOUNT,
    QUANTITY,
    SUBSCRIPTION_DISCOUNT,
    FACT_VERSION,
    SUBSCRIPTION_OVERLAY,
    SERVICE_ITEM,
    TILE_DECISION;

    private static final String LOOK =
        Arrays.stream(values())
            .map(table -> table.name().toLowerCase(Locale.ROOT))
            .map(table -> "exists (select 1 from %1$s) as %1$s".formatted(table))
            .collect(Collectors.joining(", ", "select ", ""));
  }

  /** The queries of one page, which spares those over tables that have no row at this moment. */
  final class Page {
    private final Set<Sparse> filled = EnumSet.noneOf(Sparse.class);

    private Page() {
      jdbc.query(
          Sparse.LOOK,
          row -> {
            for (Sparse table : Sparse.values()) {
              if (row.getBoolean(table.name())) {
                filled.add(table);
              }
            }
          });
    }

    /** Whether any of the tables has a row. */
    boolean has(Sparse... tables) {
      return Arrays.stream(tables).anyMatch(filled::contains);
    }

    /** Runs {@code sql}, whose one parameter is the array of ids, if the table has a row. */
    void each(Sparse table, String sql, Collection<Long> ids, RowCallbackHandler row) {
      if (has(table)) {
        each(sql, ids, row);
      }
    }

    /** Runs {@code sql}, whose one parameter is the array of ids. */
    void each(String sql, Collection<Long> ids, RowCallbackHandler row) {
      PageQuery.this.each(sql, ids, row);
    }
  }

  /** Begins a page. */
  Page page() {
    return new Page();
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
