package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.period.Civil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedTablesTest {
  private static final Map<String, Map<String, String>> ROWS = WorkedTables.fees();

  static List<String> keys() {
    return List.copyOf(ROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theLinesAreTheRows(String key) {
    Map<String, String> row = Objects.requireNonNull(ROWS.get(key));
    Scenario scenario = new Scenario();
    FeeFacts fee = scenario.fee("MONTH_PRORATED").price(row.getOrDefault("price", ""));
    fee.cells.putAll(WorkedTables.cells(row));
    fee.on(row.getOrDefault("from", ""), row.getOrDefault("to", ""));
    scenario.run("2029-12-31");
    assertThat(scenario.ledger.stream().map(WorkedTablesTest::shown).toList())
        .as(row.toString())
        .isEqualTo(WorkedTables.lines(row));
  }

  private static String shown(LedgerLine line) {
    return Civil.text(line.key().serviceFrom())
        + ".."
        + Civil.text(line.serviceTo() - 1)
        + " "
        + line.amount().text()
        + " @"
        + Civil.text(line.booking().chargeDate());
  }

  @Test
  void everyAnchorDayHasARowForEveryPeriodOfMonths() {
    for (int day = 1; day <= 31; day++) {
      String anchor = Integer.toString(day);
      assertThat(
              ROWS.values().stream()
                  .filter(row -> anchor.equals(row.get("anchor_day")))
                  .map(row -> row.get("period")))
          .as(anchor)
          .contains("MONTH", "QUARTER", "HALF_YEAR", "YEAR");
    }
  }
}
