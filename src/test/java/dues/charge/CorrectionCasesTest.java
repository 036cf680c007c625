package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change.Cause;
import dues.fee.CorrectionStyle;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Corrections, each with figures worked out by hand; lines are shown as "service kind
 * amount @charge date in month".
 */
class CorrectionCasesTest {
  private final Scenario s = new Scenario();

  private List<String> shown() {
    Explained.check(s.ledger);
    List<String> shown = new ArrayList<>();
    for (LedgerLine line : s.fresh) {
      shown.add(
          Civil.text(line.key().serviceFrom()).substring(5)
              + ".."
              + Civil.text(line.serviceTo() - 1).substring(5)
              + " "
              + line.kind()
              + " "
              + line.amount().text()
              + " @"
              + Civil.text(line.booking().chargeDate()).substring(5)
              + " in "
              + line.booking().accountingPeriod());
    }
    return shown;
  }

  private FeeFacts yearly() {
    return s.fee("YEAR", "suspension_rule=PRORATE_OUT").price("366.00").on("2024-01-01", "");
  }

  @Test
  void aJulySuspensionOfAYearlyFeeIsBookedInJulyOnceJanuaryIsClosed() {
    yearly();
    s.posted("2024-01-01");
    s.closedThrough = AccountingPeriod.parse("2024-06");
    s.status("3", "2024-07-10", "2024-07-19").changed(Cause.IMPORT);
    s.run("2024-07-10");
    assertThat(shown())
        .containsExactly(
            "01-01..12-31 REVERSAL -366.00 @07-10 in 2024-07",
            "01-01..07-09 CHARGE 191.00 @07-10 in 2024-07",
            "07-20..12-31 CHARGE 165.00 @07-10 in 2024-07");
  }

  @Test
  void aChangeOfAClosedDayIsRefusedAndReported() {
    yearly();
    s.posted("2024-01-01");
    s.closedThrough = AccountingPeriod.parse("2024-06");
    s.status("3", "2024-06-30", "2024-07-19").changed(Cause.IMPORT);
    assertThat(s.run("2024-07-10")).isEmpty();
    assertThat(s.problems)
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(ChargeProblem.Code.CLOSED_PERIOD));
  }

  @Test
  void aCorrectionKeepsTheChargeDateOfTheLineItCorrects() {
    FeeFacts fee = s.fee("MONTH_PRORATED").price("300.00").on("2024-04-01", "");
    s.posted("2024-04-01");
    fee.from = "2024-04-11";
    s.changed(Cause.IMPORT);
    s.run("2024-04-12");
    assertThat(shown())
        .containsExactly(
            "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-04",
            "04-11..04-30 CHARGE 200.00 @04-01 in 2024-04");
  }

  @Test
  void aSecondDifferenceIsMeasuredAgainstWhatIsPosted() {
    s.style(CorrectionStyle.DELTA);
    FeeFacts fee = s.fee("MONTH_PRORATED").price("300.00").on("2024-04-01", "");
    s.posted("2024-04-01");
    fee.to = "2024-04-20";
    s.changed(Cause.IMPORT);
    s.run("2024-04-21");
    fee.to = "2024-04-25";
    s.changed(Cause.IMPORT);
    s.run("2024-04-22");
    assertThat(shown())
        .containsExactly(
            "04-21..04-30 CREDIT -100.00 @04-01 in 2024-04",
            "04-21..04-25 CHARGE 50.00 @04-01 in 2024-04");
    s.fresh.clear();
    s.style(CorrectionStyle.REVERSE_AND_REPOST);
    fee.to = "";
    s.changed(Cause.IMPORT);
    s.run("2024-04-23");
    assertThat(shown())
        .containsExactly(
            "04-01..04-30 REVERSAL -250.00 @04-01 in 2024-04",
            "04-01..04-30 CHARGE 300.00 @04-01 in 2024-04");
  }

  @Test
  void aBackDatedSuspensionReversesOnlyTheDailyLinesItTouches() {
    s.fee("MONTH_BY_DAY").price("310.00").on("2024-05-01", "");
    s.posted("2024-05-06");
    s.status("3", "2024-05-03", "2024-05-03").changed(Cause.IMPORT);
    s.run("2024-05-07");
    assertThat(shown())
        .containsExactly(
            "05-03..05-03 REVERSAL -10.00 @05-03 in 2024-05",
            "05-07..05-07 CHARGE 10.00 @05-07 in 2024-05");
  }

  @Test
  void withoutRefundAnEndChangesNothingButADeleteDoes() {
    FeeFacts fee =
        s.fee("MONTH_PRORATED", "on_unused=NO_REFUND").price("300.00").on("2024-04-01", "");
    s.posted("2024-04-01");
    fee.to = "2024-04-10";
    s.status("3", "2024-04-05", "2024-04-07").changed(Cause.IMPORT);
    assertThat(s.run("2024-05-02")).isEmpty();
    fee.price("2024-04-01", "", "330.00");
    s.changed(Cause.IMPORT);
    s.run("2024-05-03");
    assertThat(shown())
        .containsExactly(
            "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-04",
            "04-01..04-30 CHARGE 330.00 @04-01 in 2024-04");
    s.fresh.clear();
    fee.deleted = true;
    s.changed(Cause.DELETE);
    s.run("2024-05-04");
    assertThat(shown()).containsExactly("04-01..04-30 REVERSAL -330.00 @04-01 in 2024-04");
  }

  @Test
  void withoutRefundAFeeThatEndedBeforeATileChargedInAdvanceKeepsIt() {
    FeeFacts fee = s.fee("MONTH_FULL", "on_unused=NO_REFUND").price("300.00").on("2024-03-01", "");
    s.posted("2024-04-01");
    fee.to = "2024-03-20";
    s.changed(Cause.IMPORT);
    assertThat(s.run("2024-04-02")).isEmpty();
    assertThat(s.run("2024-05-02")).isEmpty();
  }

  @Test
  void aCompensatedMonthIsChargedAgainFromTheReturn() {
    s.fee("MONTH_PRORATED", "on_unused=COMPENSATE_TO_MONTH_END")
        .price("310.00")
        .on("2024-05-01", "");
    s.posted("2024-05-01");
    s.status("3", "2024-05-11", "2024-05-20").changed(Cause.IMPORT);
    s.run("2024-05-21");
    assertThat(shown())
        .containsExactly(
            "05-11..05-31 COMPENSATION -210.00 @05-11 in 2024-05",
            "05-21..05-31 CHARGE 110.00 @05-21 in 2024-05");
    s.changed(Cause.IMPORT);
    assertThat(s.run("2024-05-22")).isEmpty();
  }

  @Test
  void aTileWithoutLinesIsAccruedUnderAnyMode() {
    s.mode(Recalculation.Mode.OFF);
    FeeFacts fee = s.fee("MONTH_PRORATED").price("300.00").on("2024-04-11", "");
    s.posted("2024-05-01");
    fee.from = "2024-03-01";
    s.changed(Cause.IMPORT);
    s.run("2024-05-02");
    assertThat(shown()).containsExactly("03-01..03-31 CHARGE 300.00 @03-01 in 2024-03");
  }

  @Test
  void theActionAccrueCorrectsUnderModeOffAndChargesManualFees() {
    s.mode(Recalculation.Mode.OFF);
    FeeFacts fee = s.fee("MONTH_PRORATED").price("300.00").on("2024-04-01", "");
    FeeFacts manual = s.fee("MONTH_PRORATED", "manual=1").price("60.00").on("2024-04-01", "");
    s.posted("2024-04-01");
    fee.to = "2024-04-20";
    s.changed(Cause.ACCRUE);
    manual.change =
        new dues.customer.Change(
            FeeFacts.days("2024-04-01", "2024-04-30"), Cause.ACCRUE, "operator");
    s.run("2024-04-21");
    assertThat(shown())
        .containsExactly(
            "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-04",
            "04-01..04-20 CHARGE 200.00 @04-01 in 2024-04",
            "04-01..04-30 CHARGE 60.00 @04-01 in 2024-04");
  }

  @Test
  void forgivenTilesStayForgiven() {
    FeeFacts fee = s.fee("MONTH_PRORATED", "catch_up=NONE").price("300.00").on("2024-01-15", "");
    s.run("2024-04-02");
    assertThat(s.decisions).extracting(Decision::kind).containsOnly(Decision.Kind.FORGIVEN);
    fee.price("2024-02-01", "", "330.00");
    s.changed(Cause.IMPORT);
    s.run("2024-05-01");
    assertThat(shown()).containsExactly("05-01..05-31 CHARGE 330.00 @05-01 in 2024-05");
  }

  @Test
  void theOldestMissedTilesComeFirst() {
    s.fee("MONTH_PRORATED", "catch_up=MAX(2)").price("300.00").on("2024-01-01", "");
    assertThat(s.run("2024-04-15")).hasSize(2);
    assertThat(s.run("2024-04-16")).hasSize(2);
    assertThat(s.run("2024-04-17")).isEmpty();
  }

  @Test
  void moreLinesThanTheBoundParkTheContract() {
    s.bounds = new Bounds(3, 3);
    s.fee("MONTH_PRORATED").price("300.00").on("2024-01-01", "");
    s.fee("MONTH_PRORATED").price("300.00").on("2024-04-01", "");
    assertThat(s.run("2024-04-15")).isEmpty();
    assertThat(s.problems)
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("4 lines"));
  }

  @Test
  void aTermIsRedatedByAChangedEndAndRunsOnInMonthsWithoutOne() {
    FeeFacts fee = s.fee("ADVANCE").price("300.00").on("2024-03-10", "2024-06-09");
    s.posted("2024-03-10");
    fee.to = "2024-06-20";
    s.changed(Cause.IMPORT);
    s.run("2024-04-01");
    assertThat(shown())
        .containsExactly(
            "03-10..06-09 REVERSAL -300.00 @03-10 in 2024-03",
            "03-10..06-20 CHARGE 300.00 @03-10 in 2024-03");
    s.changed(Cause.IMPORT);
    assertThat(s.run("2024-04-02")).isEmpty();
  }
}
