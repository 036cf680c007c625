package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change;
import dues.fee.FeeParametersParser;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Fees that accrue from the day on which the service came alive, with figures worked out by hand.
 */
class AccrueFromCasesTest {

  private final Scenario s = new Scenario();

  private List<String> shown() {
    Explained.check(s.ledger);
    List<String> shown = new ArrayList<>();
    for (LedgerLine line : s.fresh) {
      shown.add(
          line.key().kind()
              + " "
              + Civil.text(line.key().serviceFrom()).substring(5)
              + ".."
              + Civil.text(line.serviceTo() - 1).substring(5)
              + " "
              + line.amount().text());
    }
    s.fresh.clear();
    return shown;
  }

  /** 21 of October's 31 days: 310 × 21/31 = 210. */
  @Test
  void nothingIsChargedBeforeTheServiceIsActiveAndThenFromThatDay() {
    FeeFacts fee = s.fee("MONTH_PRORATED", "accrue_from=ACTIVE", "modules=mail", "setup_fee=50");
    fee.price("310.00").on("2024-10-01", "");
    s.run("2024-10-01");
    s.run("2024-10-10");
    assertThat(shown()).isEmpty();
    fee.active = "2024-10-11";
    s.run("2024-10-11");
    assertThat(shown())
        .containsExactlyInAnyOrder("SETUP 10-11..10-11 50.00", "CHARGE 10-11..10-31 210.00");
    s.run("2024-11-01");
    assertThat(shown()).containsExactly("CHARGE 11-01..11-30 310.00");
  }

  @Test
  void anAnniversaryCountsFromTheActiveDayAndTrialDaysAfterIt() {
    FeeFacts fee = s.fee("ANNIVERSARY", "accrue_from=active", "modules=mail", "trial_days=3");
    fee.price("100.00").on("2024-10-01", "");
    fee.active = "2024-10-11";
    s.run("2024-10-13");
    assertThat(shown()).isEmpty();
    s.run("2024-10-14");
    assertThat(shown()).containsExactly("CHARGE 10-14..11-13 100.00");
  }

  @Test
  void aServiceThatWasActiveBeforeItsSubscriptionBeganIsChargedFromTheBeginning() {
    FeeFacts fee = s.fee("MONTH_PRORATED", "accrue_from=ACTIVE", "modules=mail");
    fee.price("310.00").on("2024-10-22", "2024-10-31");
    fee.active = "2024-10-05";
    s.run("2024-10-31");
    assertThat(shown()).containsExactly("CHARGE 10-22..10-31 100.00");
  }

  @Test
  void oneThatEndedBeforeItWasActiveIsNeverCharged() {
    FeeFacts fee = s.fee("MONTH_FULL", "accrue_from=ACTIVE", "modules=mail");
    fee.price("310.00").on("2024-10-01", "2024-10-20");
    fee.active = "2024-10-21";
    s.run("2024-11-30");
    assertThat(shown()).isEmpty();
  }

  /** The date was wrong: ten days less, 310 × 11/31 = 110. */
  @Test
  void anotherActiveDateIsCorrected() {
    FeeFacts fee = s.fee("MONTH_PRORATED", "accrue_from=ACTIVE", "modules=mail");
    fee.price("310.00").on("2024-10-01", "");
    fee.active = "2024-10-11";
    s.run("2024-10-11");
    shown();
    fee.active = "2024-10-21";
    s.changed(Change.Cause.IMPORT);
    s.run("2024-10-21");
    assertThat(shown())
        .containsExactly("REVERSAL 10-11..10-31 -210.00", "CHARGE 10-21..10-31 110.00");
  }

  @Test
  void withoutModulesItWouldWaitForEver() {
    Map<String, String> cells = Map.of("mode", "MONTH_FULL", "accrue_from", "ACTIVE");
    assertThat(FeeParametersParser.parse(cells).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.column()).isEqualTo("accrue_from, modules"));
    assertThat(
            FeeParametersParser.parse(
                    Map.of("mode", "MONTH_FULL", "accrue_from", "ACTIVE", "modules", "mail"))
                .problems())
        .isEmpty();
  }
}
