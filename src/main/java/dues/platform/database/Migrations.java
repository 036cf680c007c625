package dues.platform.database;

import dues.platform.StartupProblem;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date: the job repository's tables, then {@code db/migration/V*.sql}.
 *
 * <p>Two processes that start at once take turns at Flyway's advisory lock.
 */
public record Migrations(DataSource pool) {

  public void apply() {
    try {
      new ReportRole(pool).require();
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration")
          .javaMigrations(new JobRepositoryMigration())
          .ignoreMigrationPatterns(new String[0])
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException refused) {
      throw StartupProblem.configuration(
          "The database's schema cannot be brought up to date: " + refused.getMessage(), refused);
    }
  }
}
