package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change;
import dues.fee.CorrectionStyle;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.Civil;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Corrections of what was corrected already, three deep, come and go in any order. */
class CorrectionTreeTest {

  static Stream<Arguments> orders() {
    return CorrectionTree.ORDERS.stream()
        .flatMap(
            order -> Stream.of(CorrectionStyle.values()).map(style -> Arguments.of(order, style)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void everyOrderComesToTheSameAndGoesAgain(String order, CorrectionStyle style) {
    Scenario scenario = new Scenario();
    scenario.style(style);
    FeeFacts fee = scenario.fee("MONTH_PRORATED").on("2024-03-01", "2024-04-30");
    learn(fee, "");
    scenario.run("2024-04-01");
    for (int count = 1; count <= 3; count++) {
      correct(scenario, CorrectionTree.known(order, count), "2024-04-0" + (1 + count));
    }
    for (int count = 2; count >= 0; count--) {
      correct(scenario, CorrectionTree.known(order, count), "2024-04-0" + (7 - count));
    }
  }

  /** Only the month of April is named as changed, and computed twice. */
  private static void correct(Scenario scenario, String known, String date) {
    FeeFacts fee = scenario.fees.get(0);
    learn(fee, known);
    for (int i = 0; i < 2; i++) {
      DateRange days = new DateRange(Civil.day("2024-04-11"), Civil.day("2024-04-12"));
      fee.change = new Change(days, Change.Cause.IMPORT, "price changed");
      int before = scenario.ledger.size();
      scenario.run(date);
      assertThat(i == 0 || scenario.ledger.size() == before).as("twice").isTrue();
    }
    BigDecimal april = BigDecimal.ZERO;
    for (LedgerLine line : scenario.ledger) {
      april =
          line.key().tile().from() < Civil.day("2024-04-01")
              ? april
              : april.add(line.amount().value());
    }
    assertThat(april).as(known).isEqualByComparingTo(CorrectionTree.TOTALS.get(known));
    chains(scenario.ledger);
  }

  /**
   * A reversal takes back exactly a line that stands, once; a difference points to a first line.
   */
  private static void chains(List<LedgerLine> ledger) {
    Set<Long> reversed = new HashSet<>();
    for (LedgerLine line : ledger) {
      long corrected = line.booking().reverses();
      if (corrected == 0) {
        continue;
      }
      LedgerLine first = ledger.get((int) corrected - 1);
      assertThat(first.id()).isLessThan(line.id());
      assertThat(first.key().tile()).isEqualTo(line.key().tile());
      assertThat(first.kind()).isIn(LineKind.CHARGE, LineKind.CREDIT);
      if (line.kind() == LineKind.REVERSAL) {
        assertThat(line.amount()).isEqualTo(first.amount().negate());
        assertThat(reversed.add(corrected)).as("reversed once").isTrue();
      }
    }
  }

  private static void learn(FeeFacts fee, String known) {
    fee.prices.clear();
    CorrectionTree.prices(known).forEach(row -> fee.price(row.first(), row.last(), row.price()));
  }
}
