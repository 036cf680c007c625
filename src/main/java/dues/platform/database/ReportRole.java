package dues.platform.database;

import dues.platform.StartupProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role under which report SQL runs, {@code dues_report}. The embedded server has it from its
 * first start; on an external one it is made when the login may make roles, else asked for.
 */
record ReportRole(DataSource pool) {

  private static final int INHERIT_OPTION_SINCE = 16;

  void require() {
    try (Connection connection = pool.getConnection();
        Statement sql = connection.createStatement()) {
      String grant = grant(connection);
      if (!isTrue(sql, "select exists (select from pg_roles where rolname = 'dues_report')")) {
        attempt(sql, "create role dues_report nologin", grant);
      }
      if (!isTrue(sql, "select pg_has_role(current_user, 'dues_report', 'member')")) {
        attempt(sql, grant, grant);
      }
    } catch (SQLException failed) {
      throw StartupProblem.failure(
          "The database does not tell its roles: " + failed.getMessage() + ".", failed);
    }
  }

  private static String grant(Connection connection) throws SQLException {
    boolean options = connection.getMetaData().getDatabaseMajorVersion() >= INHERIT_OPTION_SINCE;
    return "grant dues_report to current_user" + (options ? " with inherit false, set true" : "");
  }

  private static boolean isTrue(Statement sql, String question) throws SQLException {
    try (ResultSet row = sql.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void attempt(Statement sql, String command, String grant) throws SQLException {
    String user = sql.getConnection().getMetaData().getUserName();
    try {
      sql.execute(command);
    } catch (SQLException refused) {
      throw StartupProblem.configuration(
          "The role 'dues_report', under which report SQL runs, is missing and '"
              + user
              + "' may not make it. Let an administrator run: create role dues_report nologin; "
              + grant.replace("current_user", '"' + user + '"')
              + ";",
          refused);
    }
  }
}
