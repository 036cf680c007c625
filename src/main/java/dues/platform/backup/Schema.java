package dues.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a database's schema was migrated. */
final class Schema {

  private Schema() {}

  static boolean isThere(Connection connection) throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement("select to_regclass('flyway_schema_history') is not null");
        ResultSet row = sql.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The version of the last migration, such as 107. */
  static String version(Connection connection) throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement(
                "select version from flyway_schema_history where success order by installed_rank desc limit 1");
        ResultSet row = sql.executeQuery()) {
      return row.next() ? row.getString(1) : "0";
    }
  }
}
