package dues.report.query;

import dues.report.sheet.ReportFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role under which report SQL runs: no login, no table, only SELECT on the views of schema
 * {@code reporting}. A read-only transaction alone is not enough, since the owner of the tables may
 * also read users and secrets with it.
 */
public final class ReportRole {

  public static final String NAME = "dues_report";

  private static final String REFUSED = "42501";
  private static final String ABSENT =
      "select not exists (select from pg_roles where rolname = 'dues_report')";
  private static final String UNGRANTED =
      """
      select not has_schema_privilege('dues_report', 'reporting', 'usage') or exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'reporting' and c.relkind in ('v', 'm')
           and not has_table_privilege('dues_report', c.oid, 'select'))""";

  private ReportRole() {}

  /** Makes the role and its grants where they are missing, or says what a DBA has to type. */
  public static void prepare(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        prepare(statement);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        if (REFUSED.equals(e.getSQLState())) {
          throw refused(connection, e);
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new ReportFault(
          "The role %s cannot be prepared: %s".formatted(NAME, e.getMessage()), e);
    }
  }

  private static void prepare(Statement statement) throws SQLException {
    if (isTrue(statement, ABSENT)) {
      statement.execute("create role dues_report nologin");
      statement.execute("grant dues_report to current_user");
    }
    if (isTrue(statement, UNGRANTED)) {
      statement.execute("grant usage on schema reporting to dues_report");
      statement.execute("grant select on all tables in schema reporting to dues_report");
    }
    statement.execute("set local role dues_report");
  }

  private static boolean isTrue(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static ReportFault refused(Connection connection, SQLException cause)
      throws SQLException {
    String user = connection.getMetaData().getUserName();
    return new ReportFault(
        """
        Reports run under the role %1$s, which user '%2$s' of this database may neither create nor take: %3$s. \
        Expected a role without login of which '%2$s' is a member. Let an administrator run once:
          create role %1$s nologin;
          grant %1$s to "%2$s";"""
            .formatted(NAME, user, cause.getMessage()),
        cause);
  }
}
