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
import org.flywaydb.core.api.MigrationVersion;

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

  /** Up to the last. */
  public void apply() {
    try (Connection connection = pool.getConnection();
        Statement sql = connection.createStatement()) {
      String fingerprint = Fingerprint.ofClasspath();
      if (!isCurrent(sql, fingerprint)) {
        taking(
            sql,
            () -> {
              if (!isCurrent(sql, fingerprint)) {
                migrate(MigrationVersion.LATEST);
                sql.execute("comment on table flyway_schema_history is '" + fingerprint + "'");
              }
            });
      }
    } catch (FlywayException refused) {
      String said = String.valueOf(refused.getMessage()).replaceAll("\\s*\\R\\s*", " ");
      throw StartupProblem.configuration(
          "The database's schema cannot be brought up to date: "
              + said
              + " Use the dues that migrated it last, or a later one.",
          refused);
    } catch (SQLException | IOException failed) {
      throw unexamined(failed);
    }
  }

  /**
   * Up to a version, as a backup of that version needs it; what is there stays.
   *
   * @throws StartupProblem also if this program has no such migration
   */
  public void applyUpTo(String version) {
    try (Connection connection = pool.getConnection();
        Statement sql = connection.createStatement()) {
      taking(sql, () -> migrate(MigrationVersion.fromVersion(version)));
    } catch (FlywayException unknown) {
      throw StartupProblem.configuration(
          "The database cannot be given schema %s: %s Use the dues that wrote it, or a later one."
              .formatted(
                  version, String.valueOf(unknown.getMessage()).replaceAll("\\s*\\R\\s*", " ")),
          unknown);
    } catch (SQLException failed) {
      throw unexamined(failed);
    }
  }

  /** Work on the schema. */
  private interface Turn {
    void take() throws SQLException;
  }

  private static void taking(Statement sql, Turn turn) throws SQLException {
    sql.execute("select pg_advisory_lock(" + LOCK + ")");
    try {
      turn.take();
    } finally {
      sql.execute("select pg_advisory_unlock(" + LOCK + ")");
    }
  }

  private static StartupProblem unexamined(Exception failed) {
    return StartupProblem.failure(
        "The database's schema cannot be examined: " + failed.getMessage() + ".", failed);
  }

  private void migrate(MigrationVersion target) throws SQLException {
    new ReportRole(pool).require();
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration")
        .target(target)
        .javaMigrations(new JobRepositoryMigration())
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  private static boolean isCurrent(Statement sql, String fingerprint) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select obj_description(to_regclass('flyway_schema_history'), 'pg_class')")) {
      return row.next() && fingerprint.equals(row.getString(1));
    }
  }
}
