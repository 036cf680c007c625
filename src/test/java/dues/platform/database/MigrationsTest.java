package dues.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.platform.StartupProblem;
import dues.platform.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationsTest {

  private static final String APPLIED = "select count(*) from flyway_schema_history where success";

  @Test
  void theJobRepositoryHasTheIndexesThatItsScriptLacks() {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<String> indexed =
          new JdbcTemplate(database.dataSource())
              .queryForList(
                  "select tablename || ' ' || substring(indexdef from '\\(.*\\)') from pg_indexes"
                      + " where indexname ~ '^batch_.*_by_' order by 1",
                  String.class);
      assertThat(indexed)
          .containsExactly(
              "batch_job_execution (job_instance_id)",
              "batch_job_execution_params (job_execution_id)",
              "batch_step_execution (job_execution_id)");
    }
  }

  @Test
  void processesThatMigrateAtOnceMigrateOnce() {
    try (TestDatabase database = TestDatabase.empty();
        TestDatabase alone = TestDatabase.fresh()) {
      CompletableFuture<?>[] starts = new CompletableFuture<?>[3];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = CompletableFuture.runAsync(() -> new Migrations(database.dataSource()).apply());
      }
      CompletableFuture.allOf(starts).join();
      assertThat(count(database, APPLIED)).isEqualTo(count(alone, APPLIED)).isPositive();
    }
  }

  @Test
  void aMigratedDatabaseIsLeftAloneAndAnIncompleteOneIsNot() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate sql = new JdbcTemplate(database.dataSource());
      sql.update("update flyway_schema_history set checksum = 1 where version = '2'");
      new Migrations(database.dataSource()).apply();

      sql.execute("comment on table flyway_schema_history is 'an older dues'");
      StartupProblem problem =
          catchThrowableOfType(
              StartupProblem.class, () -> new Migrations(database.dataSource()).apply());
      assertThat(problem.sentence()).contains("checksum mismatch");
    }
  }

  @Test
  void aDatabaseOfALaterDuesIsRefused() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate sql = new JdbcTemplate(database.dataSource());
      sql.update(
          "insert into flyway_schema_history select installed_rank + 1000, '9999', 'later', 'SQL',"
              + " 'V9999__later.sql', 1, installed_by, installed_on, 1, true"
              + " from flyway_schema_history where version = '2'");
      sql.execute("comment on table flyway_schema_history is 'a later dues'");
      StartupProblem problem =
          catchThrowableOfType(
              StartupProblem.class, () -> new Migrations(database.dataSource()).apply());
      assertThat(problem.exitCode()).isEqualTo(2);
      assertThat(problem.sentence())
          .contains("9999", "Use the dues that migrated it last, or a later one.")
          .doesNotContain("\n");
    }
  }

  private static long count(TestDatabase database, String query) {
    return new JdbcTemplate(database.dataSource()).queryForList(query, Long.class).get(0);
  }
}
