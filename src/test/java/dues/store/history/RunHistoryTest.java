package dues.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten nights of four: the night, an import of own, one of utm5, an accrual. The import of utm5
 * failed in the third night, which was stopped. The last execution is the second attempt at the
 * accrual of the tenth night, by the same instance.
 */
class RunHistoryTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final RunHistory HISTORY =
      new RunHistory(JdbcClient.create(DATABASE.dataSource()));

  @BeforeAll
  static void tenNights() {
    JdbcTemplate sql = new JdbcTemplate(DATABASE.dataSource());
    sql.execute(
        """
        insert into batch_job_instance (job_instance_id, version, job_name, job_key)
        select n, 0, (array['nightly', 'import-billing', 'import-billing', 'accrue-fees'])[1 + (n - 1) % 4], n::text
          from generate_series(1, 40) n
        """);
    sql.execute(
        """
        insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
        select n, 1, least(n, 40), timestamp '2026-01-01', case when n = 9 then 'STOPPED' when n in (11, 40) then 'FAILED' else 'COMPLETED' end
          from generate_series(1, 41) n
        """);
    sql.execute(
        """
        insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
        select n, p.name, 'java.lang.String', p.value, case p.name when 'parent' then 'N' else 'Y' end
          from generate_series(1, 41) n,
               lateral (values ('date', (date '2026-10-01' + (least(n, 40) - 1) / 4)::text),
                               ('sources', (array['own,utm5', 'own', 'utm5', 'own,utm5'])[1 + (least(n, 40) - 1) % 4]),
                               ('parent', case when n % 4 <> 1 then (n - (n - 1) % 4)::text end)) p (name, value)
         where p.value is not null
        """);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aPageHasTheNewestThatFulfilEveryCondition() {
    Map<RunFilter, List<Long>> pages =
        Map.of(
            new RunFilter("", "", "", "", 0), List.of(41L, 37L, 33L),
            new RunFilter("", "", "", "", 33), List.of(29L, 25L, 21L),
            new RunFilter("import-billing", "", "", "", 0), List.of(39L, 38L, 35L),
            new RunFilter("import-billing", "", "utm", "", 0), List.of(),
            new RunFilter("import-billing", "", "utm5", "", 0), List.of(39L, 35L, 31L),
            new RunFilter("", "FAILED", "own", "", 0), List.of(9L),
            new RunFilter("import-billing", "FAILED", "", "", 0), List.of(11L),
            new RunFilter("import-billing", "COMPLETED", "own", "2026-10-03", 0), List.of(10L),
            new RunFilter("", "", "", "2026-10-10", 0), List.of(41L, 37L),
            new RunFilter("close-period", "", "", "", 0), List.of());
    pages.forEach(
        (filter, expected) ->
            assertThat(HISTORY.page(filter, 3)).as(filter.toString()).isEqualTo(expected));
  }

  @Test
  void onlyTheLastOfSeveralAttemptsIsOne() {
    assertThat(HISTORY.lastAttempts(List.of(41L, 40L, 11L, 9L))).containsExactly(41L, 11L, 9L);
    assertThat(HISTORY.lastAttempts(List.of(40L))).isEmpty();
    assertThat(HISTORY.lastAttempts(List.of())).isEmpty();
  }

  @Test
  void aFailureIsMendedByTheFirstThatCompletedOfTheSameJobDateAndSources() {
    Mended mended = new Mended(JdbcClient.create(DATABASE.dataSource()));
    List<Long> all = LongStream.rangeClosed(1, 41).boxed().toList();
    assertThat(mended.by(all)).containsExactly(Map.entry(40L, 41L));
  }
}
