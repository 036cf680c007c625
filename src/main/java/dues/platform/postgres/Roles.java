package dues.platform.postgres;

import dues.platform.StartupProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;

/**
 * Who may do what on the embedded server: {@code dues} owns the database and nothing else; {@code
 * dues_report}, under which report SQL runs, cannot log in and owns nothing.
 *
 * <p>{@code dues} may become {@code dues_report}, and has none of its rights before it does.
 */
record Roles(int port, Passwords passwords) {

  static final String APPLICATION = "dues";
  static final String DATABASE = "dues";
  static final String REPORT = "dues_report";

  private static final String CONNECT_SECONDS = "20";

  /** Wrong password, no such role, no such database: the making was interrupted or never began. */
  private static final Set<String> NOT_MADE = Set.of("28P01", "28000", "3D000");

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
  }

  /** Tries the login first: what was interrupted in the middle is made now. */
  void makeUnlessThere() {
    try (Connection login = connect(DATABASE, APPLICATION, passwords.application())) {
      login.isValid(1);
    } catch (SQLException refused) {
      if (!NOT_MADE.contains(String.valueOf(refused.getSQLState()))) {
        throw problem(refused);
      }
      make();
    }
  }

  Connection connect(String database, String user, String password) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", CONNECT_SECONDS);
    login.setProperty("ApplicationName", "dues/start");
    return DriverManager.getConnection(url(port, database), login);
  }

  void make() {
    String administrator = Cluster.ADMINISTRATOR;
    try (Connection on = connect("postgres", administrator, passwords.administrator());
        Statement sql = on.createStatement()) {
      if (isAbsent(sql, "select 1 from pg_roles where rolname = 'dues'")) {
        sql.execute("create role dues login nosuperuser nocreatedb nocreaterole");
      }
      sql.execute("alter role dues password '" + passwords.verifier() + "'");
      if (isAbsent(sql, "select 1 from pg_roles where rolname = 'dues_report'")) {
        sql.execute("create role dues_report nologin");
      }
      sql.execute("grant dues_report to dues with inherit false, set true");
      sql.execute("revoke all on database postgres from public");
      if (isAbsent(sql, "select 1 from pg_database where datname = 'dues'")) {
        sql.execute("create database dues owner dues");
      }
      sql.execute("revoke all on database dues from public");
    } catch (SQLException failed) {
      throw problem(failed);
    }
  }

  private static boolean isAbsent(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return !row.next();
    }
  }

  private StartupProblem problem(SQLException failed) {
    return StartupProblem.failure(
        "The embedded database at 127.0.0.1:"
            + port
            + " refused the work: "
            + failed.getMessage()
            + ". Its passwords lie beside its data in .dues/*.password; restore them if they were"
            + " lost.",
        failed);
  }
}
