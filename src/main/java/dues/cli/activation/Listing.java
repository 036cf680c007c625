package dues.cli.activation;

import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.store.export.Column;
import dues.store.export.Export;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/** Some columns and rows of an export as a table. */
record Listing(Export export, List<String> columns) {

  /** The rows that a condition holds for, cells by column. */
  Table table(Session session, @Nullable String source, Predicate<Map<String, String>> condition) {
    Table table = new Table(columns.toArray(String[]::new));
    new Exports(
            session.bean(DataSource.class),
            session.bean(PlatformTransactionManager.class),
            (id, code) -> code)
        .stream(
            export,
            new ExportFilter(source, null, null, null),
            cells -> {
              Map<String, String> row = named(cells);
              if (condition.test(row)) {
                table.row(columns.stream().map(row::get).toArray());
              }
            });
    return table;
  }

  private Map<String, String> named(List<@Nullable String> cells) {
    Map<String, String> row = new HashMap<>();
    List<Column> all = export.columns();
    for (int i = 0; i < all.size(); i++) {
      row.put(all.get(i).name(), Objects.requireNonNullElse(cells.get(i), ""));
    }
    return row;
  }

  static void print(CommandLineTool dues, Table table, String nothing) {
    if (table.isEmpty() && !dues.options().json()) {
      dues.terminal().message(nothing);
    } else {
      dues.terminal().result(dues.options().json() ? table.json() : table.text());
    }
  }
}
