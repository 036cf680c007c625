package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportSheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTotalTest {

  private static final String LOSES_A_LINE =
      """
      title: Loses a line
      sql: select amount, currency from ledger where accounting_period = :month_first and source = any(:sources) and kind <> 'REVERSAL'
      control:
        column: amount
        sql: select currency, sum(amount) from ledger_total where accounting_period = :month_first and source = any(:sources) group by currency
      columns: [{name: amount, type: money, total: true}, {name: currency}]
      """;

  @Test
  void aReportThatLosesALineIsNotPutInPlace(@TempDir Path folder) throws Exception {
    ReportSheet sheet = SmallBooks.sheet(LOSES_A_LINE);
    try (SmallBooks books = new SmallBooks()) {
      ReportRun run = books.run(folder, 1);
      // 682.11 in the ledger; without the reversal of 250 the report has 932.11
      assertThatThrownBy(() -> run.draft(List.of(sheet), SmallBooks.october()))
          .isInstanceOf(ReportFault.class)
          .hasMessageContaining("Report x for 2026-10-31")
          .hasMessageContaining("UAH 932.11 in the report, 682.11 in the ledger")
          .hasMessageNotContaining("EUR")
          .hasMessageContaining("jobs/reports/x.yml");
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.map(file -> file.getFileName().toString()))
            .allMatch(name -> name.startsWith(".") && name.endsWith(".1.part"));
      }
    }
  }
}
