package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.query.ReportSnapshot;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DescribeTest {

  private static SmallBooks books;

  @BeforeAll
  static void openBooks() throws SQLException {
    books = new SmallBooks();
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  @Test
  void theBuiltInSheetsFitTheirSql() {
    assertThat(SmallBooks.sheets()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(SmallBooks.sheets())
        .allSatisfy(
            sheet ->
                assertThat(ReportCheck.problems(List.of(sheet), books.database().dataSource()))
                    .isEmpty());
  }

  @Test
  void everyDifferenceOfEverySheetIsTold() {
    var wrong =
        SmallBooks.sheet(
            """
            title: Wrong
            sql: select * from (select source, amount, lines, accounting_period from ledger_total where accounting_period = :date) x
            columns: [{name: sauce}, {name: amount, type: date}, {name: lines, type: integer}]
            """);
    var broken =
        SmallBooks.sheet(
            """
            title: Broken
            sql: select nothing as n, currency from ledger
            columns: [{name: n, type: money, total: true}, {name: currency}]
            control: {column: n, sql: "select currency, amount from nowhere"}
            """);
    assertThat(ReportCheck.problems(List.of(wrong, broken), books.database().dataSource()))
        .satisfiesExactly(
            problem ->
                assertThat(problem).contains("x.yml", "column 1 is 'source'; expected 'sauce'"),
            problem ->
                assertThat(problem)
                    .contains("column 'amount' is of type numeric; expected date for date"),
            problem -> assertThat(problem).contains("column 'accounting_period' is not declared"),
            problem -> assertThat(problem).contains("column \"nothing\" does not exist"),
            problem -> assertThat(problem).contains("relation \"nowhere\" does not exist"));
  }

  @Test
  void aReportWhoseColumnsDifferIsNotWritten() throws Exception {
    var wrong = SmallBooks.sheet("{title: W, sql: select * from source, columns: [{name: sauce}]}");
    try (ReportSnapshot snapshot =
        ReportSnapshot.open(
            books.database().dataSource(), SmallBooks.october(), SmallBooks.TIMEOUT)) {
      assertThatThrownBy(() -> snapshot.stream(wrong, row -> {}))
          .hasMessageContaining(
              "column 1 is 'source'; expected 'sauce'; column 'kind' is not declared");
    }
  }
}
