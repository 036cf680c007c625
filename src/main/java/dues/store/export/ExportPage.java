package dues.store.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A part of the rows that an export prints, for a page: cells by column, a blank one empty. */
@Repository
public class ExportPage {

  private final JdbcClient jdbc;

  /** On whatever was committed. */
  public ExportPage(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Which rows.
   *
   * @param condition on the export's columns
   * @param values of the condition's parameters
   * @param order an order by columns
   * @param most how many, after {@code skip} others
   */
  public record Part(
      String condition, Map<String, @Nullable Object> values, String order, int skip, int most) {}

  /** The rows, of all sources and contracts. */
  public List<Map<String, String>> rows(Export export, Part part) {
    Map<String, @Nullable Object> values = new HashMap<>(part.values());
    for (String name : List.of("source", "contract", "from", "to")) {
      values.put(name, null);
    }
    return jdbc.sql(
            "select * from (%s) q where %s order by %s limit :most offset :skip"
                .formatted(export.sql(), part.condition(), part.order()))
        .params(values)
        .param("most", part.most())
        .param("skip", part.skip())
        .query(
            (row, n) -> {
              Map<String, String> cells = new LinkedHashMap<>();
              for (Column column : export.columns()) {
                cells.put(
                    column.name(), Objects.requireNonNullElse(row.getString(column.name()), ""));
              }
              return cells;
            })
        .list();
  }
}
