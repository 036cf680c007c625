package dues.report.query;

import dues.report.sheet.ReportFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the database knows of its tables' sizes. Reports follow on the heels of the runs that filled
 * the tables, before it has looked at them by itself, and what it takes for an empty table it joins
 * row by row: the samples' reports took 25 s instead of two.
 */
public final class BookStatistics {

  private static final String GROWN =
      """
      select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'
         and pg_relation_size(c.oid) > 0
         and (c.reltuples < 0 or pg_relation_size(c.oid) / current_setting('block_size')::numeric > 1.2 * c.relpages)
       order by 1
      """;

  private BookStatistics() {}

  /** Looks at every table that has grown by more than a fifth since it was last looked at. */
  public static void refresh(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> grown = new ArrayList<>();
      try (ResultSet tables = statement.executeQuery(GROWN)) {
        while (tables.next()) {
          grown.add(tables.getString(1));
        }
      }
      if (!grown.isEmpty()) {
        statement.execute("analyze " + String.join(", ", grown));
      }
    } catch (SQLException e) {
      throw new ReportFault("The tables cannot be analyzed for reports: " + e.getMessage(), e);
    }
  }
}
