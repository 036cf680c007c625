package dues.report.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSqlTest {

  private static final Set<String> NAMES = Set.of("date", "sources");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select :date                        | select ?                  | date",
        "select a::date, :date::text         | select a::date, ?::text   | date",
        "select ':date', \":date\"           | select ':date', \":date\" |",
        "select 'it''s :date', :sources      | select 'it''s :date', ?   | sources",
        "select E'\\' :date', :date          | select E'\\' :date', ?    | date",
        "select $x$ ; :date $x$ , :date      | select $x$ ; :date $x$ , ?| date",
        "select 1 -- ; :date                 | select 1                  |",
        "select /* ; :date */ 1;             | select   1                |",
        "select a ? 'b', :date, :date        | select a ?? 'b', ?, ?     | date date",
        "select a[1:2], ':' , b : c          | select a[1:2], ':' , b : c |",
      })
  void namedParametersBecomeBindVariables(String sql, String text, String parameters) {
    ReportSql parsed = ReportSql.of(sql, Map.of());
    assertThat(parsed.text()).isEqualTo(text);
    assertThat(String.join(" ", parsed.parameters()))
        .isEqualTo(parameters == null ? "" : parameters);
    assertThat(ReportSql.problems(sql, NAMES)).isEmpty();
  }

  @Test
  void valuesFollowTheQuestionMarks() {
    ReportSql sql = ReportSql.of("select :b, :a, :b", Map.of("a", "bigint"));
    assertThat(sql.values(Map.of("a", 1, "b", 2))).containsExactly(2, 1, 2);
    assertThat(sql.text()).isEqualTo("select ?, ?::bigint, ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "delete from ledger                  | does not begin with select or with",
        "selected                            | does not begin with select or with",
        "select 1; drop table x              | has a second statement behind a semicolon",
        "select :nonsense                    | has the unknown parameter :nonsense",
        "select set_config('role', 'x', true)| uses set_config",
        "select \"set_config\"('a', 'b', true) | uses \"set_config\"",
        "select U&\"set\\005fconfig\"('a')   | uses U&\"set\\005fconfig\"",
        "select SET_CONFIG('a')              | uses SET_CONFIG",
        "select query_to_xml('x')            | uses query_to_xml",
        "select pg_read_file('x')            | uses pg_read_file",
        "select pg_sleep(1)                  | uses pg_sleep",
        "select now()                        | uses now",
        "select current_date                 | uses current_date",
        "select clock_timestamp()            | uses clock_timestamp",
        "select random()                     | uses random",
      })
  void whatCouldEvadeTheRoleOrDependOnTheClockIsRefused(String sql, String problem) {
    assertThat(ReportSql.problems(sql, NAMES)).containsExactly(problem);
  }

  @Test
  void allProblemsAreToldTogether() {
    assertThat(ReportSql.problems("drop x; select now(), :a", NAMES)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select 'set_config'", "select pg_typeof(1)", "select known", "select a.nowhere"})
  void likeWordsAreNotRefused(String sql) {
    assertThat(ReportSql.problems(sql, NAMES)).isEqualTo(List.of());
  }
}
