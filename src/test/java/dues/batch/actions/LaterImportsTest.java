package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an action set stands above later imports, until the source says the same. */
class LaterImportsTest {

  private static final String END = "1,UPDATE,,S1,,,,,2024-04-20,,,,,,";
  private static final String ENDED =
      "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04";

  private ActionsHome it;

  @BeforeEach
  void open(@TempDir Path root) {
    it = new ActionsHome(root, "recalculation: {mode: ON}\n");
    it.night("2024-04-30");
    it.posted();
  }

  @AfterEach
  void close() {
    it.close();
  }

  private void sourceSays(String row) {
    it.home.write(
        "exports/subscriptions.csv", "subscription,contract,fee,from,to,price\n" + row + "\n");
    it.night("2024-04-30");
  }

  private String differing() {
    return it.home.value(
        "select string_agg(field || ' ' || source_value || ' not ' || kept_value, ', ' order by differing_id) from differing_value");
  }

  @Test
  void aSourceThatStaysAsItWasIsNoDifference() {
    it.actions(END);
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo(ENDED);
    sourceSays("S1,A,net,2024-04-01,,");
    assertThat(it.posted()).isEmpty();
    assertThat(differing()).isEmpty();
    assertThat(it.states()).isEqualTo("1 APPLIED");
  }

  @Test
  void aSourceThatLaterSaysOtherwiseMakesADifferingRowAndChangesNothing() {
    it.actions(END);
    it.night("2024-04-30");
    it.posted();
    sourceSays("S1,A,net,2024-04-01,2024-04-25,");
    sourceSays("S1,A,net,2024-04-01,2024-04-25,");
    assertThat(it.posted()).isEmpty();
    assertThat(differing()).isEqualTo("END 2024-04-25 not 2024-04-20");
    assertThat(it.states()).isEqualTo("1 APPLIED");
  }

  /** The source has the end too; what it changes afterwards counts again: 25 of 30 days. */
  @Test
  void aSourceThatAgreesAbsorbsTheActionAndRulesAgain() {
    it.actions(END);
    it.night("2024-04-30");
    it.posted();
    sourceSays("S1,A,net,2024-04-01,2024-04-20,");
    assertThat(it.posted()).isEmpty();
    assertThat(it.states()).isEqualTo("1 ABSORBED");
    sourceSays("S1,A,net,2024-04-01,2024-04-25,");
    assertThat(it.posted())
        .isEqualTo("A REVERSAL -200.00 04-01..04-20 in 04, A CHARGE 250.00 04-01..04-25 in 04");
    assertThat(differing()).isEmpty();
  }

  /**
   * A move from a day stays a move from that day when the source says B without telling since when.
   */
  @Test
  void anAbsorbedMoveKeepsItsDay() {
    it.actions("1,MOVE_FROM,,S1,,,,2024-04-11,,B,,,,,");
    it.night("2024-04-30");
    it.posted();
    sourceSays("S1,B,net,2024-04-01,,");
    assertThat(it.posted()).isEmpty();
    assertThat(it.states()).isEqualTo("1 ABSORBED");
    sourceSays("S1,B,net,2024-04-01,2024-04-20,");
    assertThat(it.posted())
        .isEqualTo("B REVERSAL -200.00 04-11..04-30 in 04, B CHARGE 100.00 04-11..04-20 in 04");
  }

  @Test
  void aSourceThatMovesElsewhereDiffers() {
    it.actions("1,MOVE,,S1,,,,,,B,,,,,");
    it.night("2024-04-30");
    it.posted();
    sourceSays("S1,C,net,2024-04-01,,");
    assertThat(it.posted()).isEmpty();
    assertThat(differing()).isEqualTo("CONTRACT C not B");
  }

  /**
   * The action's price held from the 16th; the source has it from the 30th: the days between stay.
   */
  @Test
  void anAbsorbedPriceStaysForTheDaysThatTheSourceDoesNotTell() {
    it.actions("1,UPDATE,,S1,,,,2024-04-16,,,600.00,,,,");
    it.night("2024-04-30");
    assertThat(it.posted())
        .isEqualTo(
            "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 150.00 04-01..04-15 in 04, A CHARGE 300.00 04-16..04-30 in 04");
    sourceSays("S1,A,net,2024-04-01,,600.00");
    assertThat(it.posted()).isEmpty();
    assertThat(it.states()).isEqualTo("1 ABSORBED");
  }

  @Test
  void aQuantityIsAbsorbedWhenTheSourceHasItOnAllItsDays() {
    it.actions("1,UPDATE,,S1,,,,2024-04-11,2024-04-20,,,2,,,");
    it.night("2024-04-30");
    it.posted();
    it.home.write(
        "exports/quantities.csv", "subscription,from,to,quantity\nS1,2024-04-11,2024-04-15,2\n");
    it.night("2024-04-30");
    assertThat(differing())
        .isEqualTo("QUANTITY 2024-04-11..2024-04-15 2 not 2024-04-11..2024-04-20 2");
    it.home.write(
        "exports/quantities.csv",
        "subscription,from,to,quantity\nS1,2024-04-11,2024-04-15,2\nS1,2024-04-16,2024-04-20,2\n");
    it.night("2024-04-30");
    assertThat(it.posted()).isEmpty();
    assertThat(it.states()).isEqualTo("1 ABSORBED");
  }

  @Test
  void anAddedSubscriptionIsTheSourcesWhenItBringsItAlike() {
    it.actions("1,ADD,,S9,B,,net,2024-04-16,,,60.00,,,,");
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo("B CHARGE 30.00 04-16..04-30 in 04");
    sourceSays("S1,A,net,2024-04-01,,\nS9,B,net,2024-04-11,,60.00");
    assertThat(it.posted()).isEmpty();
    assertThat(differing()).isEqualTo("FIRST_DAY 2024-04-11 not 2024-04-16");
    sourceSays("S1,A,net,2024-04-01,,\nS9,B,net,2024-04-16,,60.00");
    assertThat(it.posted()).isEmpty();
    assertThat(it.states()).isEqualTo("1 ABSORBED");
  }

  @Test
  void anOperatorWithdrawsAnActionAndTheSourceCountsAgain() {
    it.actions(
        "1,MOVE_FROM,2024-04-30T01:00:00Z,S1,,,,2024-04-11,,B,,,,,",
        "2,ADD,2024-04-30T02:00:00Z,S9,B,,net,2024-04-16,,,60.00,,,,",
        "3,UPDATE,2024-04-30T03:00:00Z,S1,,,,,2024-04-20,,,,,,");
    it.night("2024-04-30");
    it.posted();
    assertThat(it.home.run("apply-actions", "2024-04-30", Map.of("withdraw", "1,2")).messages())
        .isEmpty();
    it.night("2024-04-30");
    assertThat(it.states()).isEqualTo("1 WITHDRAWN, 2 WITHDRAWN, 3 APPLIED");
    assertThat(it.posted())
        .isEqualTo(
            "A REVERSAL -100.00 04-01..04-10 in 04, A CHARGE 200.00 04-01..04-20 in 04, B REVERSAL -100.00 04-11..04-20 in 04, B REVERSAL -30.00 04-16..04-30 in 04");
    it.changesNothingAgain();
  }

  @Test
  void onlyAnAppliedActionIsWithdrawn() {
    it.actions(END, "2,ADJUST,,,A,,,,,,,,1,,");
    it.night("2024-04-30");
    it.posted();
    assertThat(
            it.home
                .run("apply-actions", "2024-04-30", Map.of("withdraw", "1,7"))
                .messages()
                .toString())
        .contains("withdraw=1,7", "names 2 actions, and 1 of them");
    assertThat(
            it.home
                .run("apply-actions", "2024-04-30", Map.of("withdraw", "2"))
                .messages()
                .toString())
        .contains("action 2 is an ADJUST", "only posts");
    assertThat(it.states()).isEqualTo("1 APPLIED, 2 APPLIED");
  }
}
