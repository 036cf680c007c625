package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of action, its lines worked out by hand: 300.00 a month are 10.00 a day in April. */
class ApplyActionsJobTest {

  private ActionsHome it;

  @BeforeEach
  void open(@TempDir Path root) {
    it = new ActionsHome(root, "recalculation: {mode: ON}\n");
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo("A CHARGE 300.00 04-01..04-30 in 04");
  }

  @AfterEach
  void close() {
    assertThat(it.home.value("select string_agg(cause, '; ') from parked_contract")).isEmpty();
    it.changesNothingAgain();
    it.close();
  }

  private void apply(String lines, String... actions) {
    it.actions(actions);
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo(lines);
    assertThat(it.home.value("select string_agg(distinct state, ', ') from action"))
        .isEqualTo("APPLIED");
  }

  /** G01: 20 of April's 30 days. */
  @Test
  void anUpdateOfTheEndTakesBackWhatCameAfterIt() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04",
        "1,UPDATE,2024-04-30T10:00:00Z,S1,,,,,2024-04-20,,,,,gone,olena");
    assertThat(it.home.value("select distinct reason from ledger_line where line > 1"))
        .isEqualTo("UPDATE 1: gone (olena)");
  }

  @Test
  void openTakesTheEndAway() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04",
        "1,UPDATE,2024-04-30T10:00:00Z,S1,,,,,2024-04-20,,,,,,");
    apply(
        "A REVERSAL -200.00 04-01..04-20 in 04, A CHARGE 300.00 04-01..04-30 in 04",
        "2,UPDATE,2024-04-30T11:00:00Z,S1,,,,,open,,,,,,");
  }

  /** Day 11 to 30. */
  @Test
  void anUpdateOfTheFirstDayMakesAStub() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-11..04-30 in 04",
        "1,UPDATE,,S1,,,,2024-04-11,,,,,,,");
  }

  /** 300 × 15/30 = 150, then 600 × 15/30 = 300. */
  @Test
  void aPriceHoldsForTheDaysGivenWithIt() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 150.00 04-01..04-15 in 04, A CHARGE 300.00 04-16..04-30 in 04",
        "1,UPDATE,,S1,,,,2024-04-16,2024-04-30,,600.00,,,,");
    it.night("2024-05-31");
    assertThat(it.posted()).isEqualTo("A CHARGE 300.00 05-01..05-31 in 05");
  }

  /** Ten days of two: 300 × 2 × 10/30 = 200. */
  @Test
  void aQuantityHoldsForTheDaysGivenWithIt() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 100.00 04-01..04-10 in 04, A CHARGE 200.00 04-11..04-20 in 04, A CHARGE 100.00 04-21..04-30 in 04",
        "1,UPDATE,,S1,,,,2024-04-11,2024-04-20,,,2,,,");
  }

  /** G13: 5 + 20 days. */
  @Test
  void anInterruptionTakesItsDaysOutBothIncluded() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 50.00 04-01..04-05 in 04, A CHARGE 200.00 04-11..04-30 in 04",
        "1,INTERRUPT,,S1,,,,2024-04-06,2024-04-10,,,,,,");
  }

  @Test
  void anInterruptionWithoutEndIsTheEndOnTheEve() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04",
        "1,INTERRUPT,,,A,,,2024-04-21,,,,,,,");
  }

  @Test
  void aMoveTakesTheWholeHistoryAlong() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, B CHARGE 300.00 04-01..04-30 in 04",
        "1,MOVE,,S1,,,,,,B,,,,,");
    it.night("2024-05-31");
    assertThat(it.posted()).isEqualTo("B CHARGE 300.00 05-01..05-31 in 05");
  }

  /** G08: 10 days stay, 20 go. */
  @Test
  void aMoveFromADaySplitsTheTile() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 100.00 04-01..04-10 in 04, B CHARGE 200.00 04-11..04-30 in 04",
        "1,MOVE_FROM,,,A,,net,2024-04-11,,B,,,,,");
    it.night("2024-05-31");
    assertThat(it.posted()).isEqualTo("B CHARGE 300.00 05-01..05-31 in 05");
  }

  /** There and on to a third owner, then interrupted across both: 10, 5 + 5 and 5 days of April. */
  @Test
  void aMovedSubscriptionIsCorrectedOnEveryContractThatHeldIt() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 100.00 04-01..04-10 in 04, B CHARGE 200.00 04-11..04-30 in 04",
        "1,MOVE_FROM,2024-04-01T00:00:00Z,S1,,,,2024-04-11,,B,,,,,");
    apply(
        "B REVERSAL -200.00 04-11..04-30 in 04, B CHARGE 100.00 04-11..04-20 in 04, C CHARGE 100.00 04-21..04-30 in 04",
        "2,MOVE_FROM,2024-04-02T00:00:00Z,S1,,,,2024-04-21,,C,,,,,");
    apply(
        "A REVERSAL -100.00 04-01..04-10 in 04, A CHARGE 50.00 04-01..04-05 in 04, "
            + "B REVERSAL -100.00 04-11..04-20 in 04, B CHARGE 50.00 04-16..04-20 in 04",
        "3,INTERRUPT,2024-04-03T00:00:00Z,S1,,,,2024-04-06,2024-04-15,,,,,,");
  }

  /** A status of the contract that it left counts for the days there: 5 of A's 10. */
  @Test
  void theContractThatASubscriptionLeftStillDecidesItsDaysThere() {
    apply(
        "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 100.00 04-01..04-10 in 04, B CHARGE 200.00 04-11..04-30 in 04",
        "1,MOVE_FROM,,S1,,,,2024-04-11,,B,,,,,");
    it.home.write(
        "exports/statuses.csv",
        "contract,status,from,to\nA,SUSPENDED_CLIENT,2024-04-06,2024-04-20\n");
    it.night("2024-04-30");
    assertThat(it.posted())
        .isEqualTo("A REVERSAL -100.00 04-01..04-10 in 04, A CHARGE 50.00 04-01..04-05 in 04");
  }

  @Test
  void aDeletionTakesEverythingBack() {
    apply("A REVERSAL -300.00 04-01..04-30 in 04", "1,DELETE,,S1,,,,,,,,,,,");
    it.night("2024-05-31");
    assertThat(it.posted()).isEmpty();
  }

  /** 60 × 15/30 = 30, and May in full. */
  @Test
  void anAddedSubscriptionIsChargedLikeAnyOther() {
    apply("B CHARGE 30.00 04-16..04-30 in 04", "1,ADD,,S9,B,,net,2024-04-16,,,60.00,,,,");
    it.night("2024-05-31");
    assertThat(it.posted())
        .isEqualTo("A CHARGE 300.00 05-01..05-31 in 05, B CHARGE 60.00 05-01..05-31 in 05");
    assertThat(
            it.home.value(
                "select count(*)::text from subscription where missing_since is not null"))
        .isEqualTo("0");
  }

  @Test
  void anAdjustmentIsALineOfItsAmount() {
    apply(
        "A ADJUSTMENT -50.00 04-15..04-15 in 04, A ADJUSTMENT 7.50 04-15..04-15 in 04, A ADJUSTMENT 1.00 04-30..04-30 in 04, A ADJUSTMENT 2.00 04-30..04-30 in 04",
        "1,ADJUST,,S1,,,,2024-04-15,,,,,-50.00,outage,olena",
        "2,ADJUST,,S1,,,,2024-04-15,,,,,7.5,,",
        "3,ADJUST,,,A,,,,,,,,1,,",
        "4,ADJUST,,,A,,net,,,,,,2,,");
    assertThat(
            it.home.value(
                "select string_agg(explanation, ', ' order by line) from ledger_line where kind = 'ADJUSTMENT'"))
        .isEqualTo("-50.00 × 1, 7.50 × 1, 1.00 × 1, 2.00 × 1");
    assertThat(
            it.home.value(
                "select string_agg(subscription || ' ' || fee, ', ' order by amount) from reporting.ledger where kind = 'ADJUSTMENT'"))
        .isEqualTo("S1 net, dues:adjustment/A dues:adjustment, S1 net, S1 net");
    it.actions("5,INTERRUPT,,,A,,,2024-04-21,2024-04-25,,,,,,");
    it.night("2024-04-30");
    assertThat(it.posted())
        .isEqualTo(
            "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04, A CHARGE 50.00 04-26..04-30 in 04");
    assertThat(
            it.home.value(
                "select count(*)::text from subscription where missing_since is not null"))
        .isEqualTo("0");
  }
}
