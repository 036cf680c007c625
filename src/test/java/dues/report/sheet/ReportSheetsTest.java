package dues.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.SheetFile;
import dues.platform.Violation;
import dues.platform.Violations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSheetsTest {

  @Test
  void whatIsLeftOutHasASensibleValue() {
    Violations violations = new Violations();
    ReportSheet sheet =
        read(
            "{title: T, sql: select * from t, columns: [{name: service_from, type: date}]}",
            violations);
    assertThat(violations.list()).isEmpty();
    assertThat(sheet.name()).isEqualTo("x");
    assertThat(sheet.columns())
        .containsExactly(
            new ReportColumn("service_from", "Service from", ColumnType.DATE, null, 11, false));
    assertThat(sheet.layout().formats()).containsExactly(ReportFormat.CSV, ReportFormat.XLSX);
    assertThat(sheet.layout().scope()).isEqualTo(ReportScope.BOOKS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{sql: select * from t, columns: [{name: a}]}                                  | 'title' is missing",
        "{title: T, columns: [{name: a}]}                                       | 'sql' is missing",
        "{title: T, sql: select * from t}                                              | 'columns' is missing",
        "{title: T, sql: drop a, columns: [{name: a}]}                          | 'sql' does not begin with select or with",
        "{title: T, sql: select b, columns: [{name: a}]}                        | column 'a' is not in the report's SQL",
        "{title: T, sql: select * from t, columns: [{name: A b}]}                      | 'name' is 'A b'",
        "{title: T, sql: select * from t, columns: [{name: a, type: float}]}           | 'type' is 'float'",
        "{title: T, sql: select * from t, columns: [{name: a, width: 0}]}              | 'width' is '0'",
        "{title: T, sql: select * from t, columns: [{name: a, total: true}]}           | column 'a' of type text cannot be added up",
        "{title: T, sql: select * from t, columns: [{name: a}, {name: a}]}             | column 'a' stands twice",
        "{title: T, sql: select * from t, columns: [{name: a, type: money, total: true}]} | money is added up without a currency",
        "{title: T, sql: select * from t, columns: [{name: a}], group_by: b}           | 'group_by' names 'b'",
        "{title: T, sql: select * from t, columns: [{name: a}], formats: [doc]}        | 'formats' is 'doc'",
        "{title: T, sql: select * from t, columns: [{name: a}], colour: red}           | unknown key 'colour'",
        "{title: T, sql: select * from t, columns: [{name: a, colour: red}]}           | unknown key 'colour'",
        "{title: T, sql: select * from t, columns: [{name: a}], control: {column: a, sql: select * from t}} | 'control' names column 'a'",
      })
  void aMistakeIsTold(String yaml, String what) {
    Violations violations = new Violations();
    read(yaml, violations);
    assertThat(violations.list()).extracting(Violation::what).containsExactly(what);
    assertThat(violations.list()).allMatch(violation -> violation.line() > 0);
  }

  @Test
  void allMistakesAreToldTogetherWithTheirLines() {
    Violations violations = new Violations();
    read(
        """
        title: T
        sql: select now(), * from t
        columns:
          - {name: a, type: wrong}
          - {name: b, total: true}
        shape: round
        """,
        violations);
    assertThat(violations.list()).extracting(Violation::line).isEqualTo(List.of(2, 4, 5, 6));
  }

  private static ReportSheet read(String yaml, Violations violations) {
    return ReportSheets.read(SheetFile.parse("jobs/reports/x.yml", yaml, violations));
  }
}
