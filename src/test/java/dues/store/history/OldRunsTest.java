package dues.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.TestDatabase;
import dues.store.history.OldRuns.Forgotten;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Fifteen executions with two steps each, all of January but 11 and 12.
 *
 * <p>1 is a night of an import, 2, that brought files, and of 3; 4 one of 5 and 6, of which nothing
 * is left. 7 failed for good. 8 failed and was resumed as 9; so was 10 as 11, in June, when 12 ran,
 * too. 13 started 14, and that one 15, an import.
 */
class OldRunsTest {

  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void whatNothingLeadsBackToIsForgottenOnce() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate sql = new JdbcTemplate(database.dataSource());
      fifteen(sql);
      OldRuns runs =
          new OldRuns(
              JdbcClient.create(database.dataSource()),
              new JdbcTransactionManager(database.dataSource()));
      assertThat(runs.forget(MAY)).isEqualTo(new Forgotten(6, 12, 7));
      assertThat(numbers(sql, "batch_job_execution", "job_execution_id"))
          .isEqualTo("1 2 7 10 11 12 13 14 15");
      assertThat(numbers(sql, "batch_job_instance", "job_instance_id"))
          .isEqualTo("1 2 7 10 12 13 14 15");
      for (String table : new String[] {"_params", "_context"}) {
        assertThat(numbers(sql, "batch_job_execution" + table, "job_execution_id"))
            .as(table)
            .isEqualTo("1 2 7 10 11 12 13 14 15");
      }
      assertThat(numbers(sql, "batch_step_execution_context", "step_execution_id"))
          .isEqualTo("1 2 7 10 11 12 13 14 15");
      assertThat(runs.forget(MAY)).isEqualTo(new Forgotten(0, 0, 7));
      assertThat(runs.forget(Instant.parse("2025-01-01T00:00:00Z")))
          .isEqualTo(new Forgotten(0, 0, 0));
    }
  }

  private static void fifteen(JdbcTemplate sql) {
    sql.execute(
        """
        insert into batch_job_instance (job_instance_id, version, job_name, job_key)
        select n, 0, 'any', n::text from generate_series(1, 15) n where n not in (9, 11)
        """);
    sql.execute(
        """
        insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
        select n, 1, case when n in (9, 11) then n - 1 else n end,
               case when n in (11, 12) then timestamp '2026-06-01' else timestamp '2026-01-10' end,
               case when n in (7, 8, 10) then 'FAILED' else 'COMPLETED' end
          from generate_series(1, 15) n
        """);
    sql.execute(
        """
        insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
        select n, case when p is null then 'date' else 'parent' end, 'java.lang.String', coalesce(p, '2026-01-10'), 'N'
          from generate_series(1, 15) n,
               lateral (select (array[null, 1, 1, null, 4, 4, null, null, null, null, null, null, null, 13, 14])[n]::text as p) v
        """);
    sql.execute(
        """
        insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
        select n + 100 * s, 1, 'step', n, timestamp '2026-01-10' from generate_series(1, 15) n, generate_series(0, 1) s
        """);
    sql.execute(
        "insert into batch_step_execution_context (step_execution_id, short_context) select n, '' from generate_series(1, 15) n");
    sql.execute(
        "insert into batch_job_execution_context (job_execution_id, short_context) select n, '' from generate_series(1, 15) n");
    sql.execute(
        "insert into source_system (id, kind, title, time_zone, currency) values ('own', 'generic', 'Own', 'UTC', 'UAH')");
    sql.execute(
        """
        insert into import_run (execution_id, source, business_date, sheet_hash, published)
        select n, 1, '2026-01-10', '', true from unnest(array[2, 15]) n
        """);
  }

  private static String numbers(JdbcTemplate sql, String table, String column) {
    return String.join(
        " ",
        sql
            .queryForList(
                "select distinct %s from %s order by 1".formatted(column, table), Long.class)
            .stream()
            .map(String::valueOf)
            .toList());
  }
}
