package dues.platform.database;

import dues.platform.StartupProblem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date: the job repository's tables, then {@code db/migration/V*.sql}.
 *
 * <p>Two processes that start at once take turns at an advisory lock. What was brought up to date
 * carries the {@link Fingerprint} of its migrations as the comment of Flyway's table, so that the
 * next start sees with one query that nothing is to be done.
 */
public record Migrations(DataSource pool) {

  /** "dues" in ASCII. */
  private static final long LOCK = 0x64756573L;

  public void apply() {
    try (Connection connection = pool.getConnection();
        Statement sql = connection.createStatement()) {
      String fingerprint = Fingerprint.ofClasspath();
      if (!isCurrent(sql, fingerprint)) {
        sql.execute("select pg_advisory_lock(" + LOCK + ")");
        try {
          migrateUnlessCurrent(sql, fingerprint);
        } finally {
          sql.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
      }
    } catch (FlywayException refused) {
      String said = String.valueOf(refused.getMessage()).replaceAll("\\s*\\R\\s*", " ");
      throw StartupProblem.configuration(
          "The database's schema cannot be brought up to date: "
              + said
              + " Use the dues that migrated it last, or a later one.",
          refused);
    } catch (SQLException | IOException failed) {
      throw StartupProblem.failure(
          "The database's schema cannot be examined: " + failed.getMessage() + ".", failed);
    }
  }

  private void migrateUnlessCurrent(Statement sql, String fingerprint) throws SQLException {
    if (isCurrent(sql, fingerprint)) {
      return;
    }
    new ReportRole(pool).require();
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration")
        .javaMigrations(new JobRepositoryMigration())
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        .load()
        .migrate();
    sql.execute("comment on table flyway_schema_history is '" + fingerprint + "'");
  }

  private static boolean isCurrent(Statement sql, String fingerprint) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')")) {
      return row.next() && fingerprint.equals(row.getString(1));
    }
  }
}
