package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.period.Civil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The decisions of fees.md, each with figures worked out by hand; lines are shown as "service
 * amount @charge date".
 */
class DecisionCasesTest {
  private final Scenario s = new Scenario();

  private List<String> shown() {
    return shown(s.fresh);
  }

  private List<String> shown(List<LedgerLine> all) {
    Explained.check(s.ledger);
    List<String> shown = new ArrayList<>();
    for (LedgerLine line : all) {
      shown.add(
          Civil.text(line.key().serviceFrom()).substring(5)
              + ".."
              + Civil.text(line.serviceTo() - 1).substring(5)
              + " "
              + line.amount().text()
              + " @"
              + Civil.text(line.booking().chargeDate()).substring(5));
    }
    return shown;
  }

  private void daily(String first, String last) {
    for (LocalDate day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      s.run(day.toString());
    }
  }

  @Test
  void arrearsAreChargedOnceWithARunEveryDay() {
    s.fee("MONTH_PRORATED", "timing=IN_ARREARS").price("100.00").on("2024-01-01", "");
    daily("2024-01-30", "2024-03-02");
    assertThat(shown()).containsExactly("01-01..01-31 100.00 @01-31", "02-01..02-29 100.00 @02-29");
  }

  @Test
  void aStartBeforeTheThresholdIsProratedAndOneOnItDeferred() {
    String[] threshold = {"start_stub=THRESHOLD", "stub_threshold_day=15"};
    s.fee("MONTH_PRORATED", threshold).price("300.00").on("2024-04-14", "");
    s.run("2024-05-01");
    assertThat(shown()).containsExactly("04-14..04-30 170.00 @04-14", "05-01..05-31 300.00 @05-01");
    Scenario later = new Scenario();
    later.fee("MONTH_PRORATED", threshold).price("300.00").on("2024-04-15", "");
    later.run("2024-05-01");
    assertThat(shown(later.fresh))
        .containsExactly("04-15..04-30 160.00 @05-01", "05-01..05-31 300.00 @05-01");
  }

  @Test
  void aFullMonthThatBeginsSuspendedIsChargedOnItsFirstActiveDay() {
    s.fee("MONTH_FULL").price("300.00").on("2024-04-01", "");
    s.status("3", "2024-03-20", "2024-04-10");
    daily("2024-04-01", "2024-04-30");
    assertThat(shown()).containsExactly("04-01..04-30 300.00 @04-11");
  }

  @Test
  void aZeroPriceGivesAZeroLineOnce() {
    s.fee("MONTH_PRORATED").price("0.00").on("2024-04-01", "");
    s.run("2024-04-01");
    assertThat(s.run("2024-04-01")).isEmpty();
    assertThat(shown()).containsExactly("04-01..04-30 0.00 @04-01");
  }

  @Test
  void suspensionBeatsAPercent() {
    s.percent("5", "50").status("3", "2024-04-11", "2024-04-20");
    s.status("5", "2024-04-16", "2024-04-25");
    s.fee("MONTH_PRORATED").price("300.00").on("2024-04-01", "");
    s.run("2024-04-30");
    assertThat(shown())
        .containsExactly(
            "04-01..04-10 100.00 @04-01", "04-21..04-25 25.00 @04-01", "04-26..04-30 50.00 @04-01");
  }

  @Test
  void twoMonthsCountFromJanuary2000() {
    s.fee("MONTH_PRORATED", "interval=2").price("600.00").on("2024-04-16", "");
    s.run("2024-05-01");
    assertThat(shown()).containsExactly("04-16..04-30 147.54 @04-16", "05-01..06-30 600.00 @05-01");
  }

  @Test
  void weeksBeginOnMonday() {
    s.fee("MONTH_PRORATED", "period=WEEK").price("70.00").on("2023-02-15", "");
    s.run("2023-02-20");
    assertThat(shown()).containsExactly("02-15..02-19 50.00 @02-15", "02-20..02-26 70.00 @02-20");
  }

  @Test
  void aContractThatClosesInsideATileBeginsNoOther() {
    s.life = FeeFacts.days("", "2024-03-01");
    s.fee("ANNIVERSARY").price("300.00").on("2024-01-15", "");
    s.run("2024-06-01");
    assertThat(shown()).containsExactly("01-15..02-14 300.00 @01-15", "02-15..03-14 300.00 @02-15");
  }

  @Test
  void aDeferredStubIsChargedThoughTheSubscriptionEnded() {
    s.fee("MONTH_PRORATED", "start_stub=DEFER").price("300.00").on("2024-04-11", "2024-04-25");
    daily("2024-04-11", "2024-05-01");
    assertThat(shown()).containsExactly("04-11..04-25 150.00 @05-01");
  }

  @Test
  void trialDaysMoveGridAndStubsButNotTheSetUp() {
    s.fee("ANNIVERSARY", "trial_days=14", "setup_fee=50").price("300.00").on("2024-04-01", "");
    daily("2024-04-01", "2024-04-20");
    assertThat(shown()).containsExactly("04-01..04-01 50.00 @04-01", "04-15..05-14 300.00 @04-15");
  }

  @Test
  void theSheetsStartLeavesTheRunningTileToTheOldSystem() {
    s.start = "2024-05-01";
    s.fee("ANNIVERSARY", "setup_fee=50").price("300.00").on("2024-04-15", "");
    s.run("2024-05-20");
    assertThat(shown()).containsExactly("05-15..06-14 300.00 @05-15");
  }

  @Test
  void fixedThirtyCountsAShortMonthsLastDayForTheMissingOnes() {
    s.fee("MONTH_PRORATED", "day_basis=FIXED_30").price("300.00").on("2023-02-15", "");
    s.run("2023-03-01");
    assertThat(shown()).containsExactly("02-15..02-28 160.00 @02-15", "03-01..03-31 300.00 @03-01");
  }

  @Test
  void theYearsDaysMakeALongMonthDearer() {
    s.fee("MONTH_PRORATED", "day_basis=YEAR_365_12").price("300.00").on("2024-01-01", "");
    s.run("2024-02-01");
    assertThat(shown()).containsExactly("01-01..01-31 305.75 @01-01", "02-01..02-29 286.03 @02-01");
    assertThat(s.fresh.get(0).figures().divisor().text()).isEqualTo("365/12");
  }

  @Test
  void theMinimumRaisesAStubButNotAboveTheFullTile() {
    s.fee("MONTH_PRORATED", "minimum=5").price("30.00").on("2024-04-29", "2024-05-31");
    s.fee("MONTH_PRORATED", "minimum=50").price("30.00").on("2024-04-29", "2024-04-30");
    s.run("2024-05-01");
    assertThat(shown())
        .containsExactly(
            "04-29..04-30 5.00 @04-29", "04-29..04-30 30.00 @04-29", "05-01..05-31 30.00 @05-01");
  }

  @Test
  void aSuspensionOnTheNominalDateSkipsTheTile() {
    s.fee("MONTH_FULL", "suspension_rule=FULL_IF_ACTIVE_ON_CHARGE_DATE")
        .price("300.00")
        .on("2024-04-01", "");
    s.status("3", "2024-04-01", "2024-04-01").status("3", "2024-05-02", "2024-05-31");
    s.run("2024-05-31");
    assertThat(shown()).containsExactly("05-01..05-31 300.00 @05-01");
  }

  @Test
  void ignoredSuspensionsChargeTheWholeMonth() {
    s.fee("MONTH_PRORATED", "suspension_rule=IGNORE").price("300.00").on("2024-04-01", "");
    s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
    assertThat(shown()).containsExactly("04-01..04-30 300.00 @04-01");
  }
}
