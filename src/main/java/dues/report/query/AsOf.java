package dues.report.query;

import dues.report.sheet.ReportFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the books said when an execution had ended: everything done by executions up to its number,
 * or for a night up to the last of its children. As of night 15 with the children 16 to 28, the
 * lines of executions 1 to 28 are shown.
 */
final class AsOf {

  private static final String LAST =
      "select max(execution) from reporting.run where execution = ? or parent = ?";

  private AsOf() {}

  /** The value of the setting dues.as_of; empty where all is shown. */
  static String setting(Connection connection, @Nullable Long execution) throws SQLException {
    if (execution == null) {
      return "";
    }
    try (PreparedStatement last = connection.prepareStatement(LAST)) {
      last.setLong(1, execution);
      last.setLong(2, execution);
      try (ResultSet found = last.executeQuery()) {
        found.next();
        long number = found.getLong(1);
        if (found.wasNull()) {
          connection.close();
          throw new ReportFault(
              "Execution %d is unknown; `dues runs` lists those there are.".formatted(execution));
        }
        return Long.toString(number);
      }
    }
  }
}
