package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** April is charged and closed; on 5 May an action would change it. */
class ClosedMonthActionsTest {

  private static final String END = "1,UPDATE,2024-05-05T09:00:00Z,S1,,,,,2024-04-20,,,,,,";

  private static ActionsHome closed(Path root, String fees) {
    ActionsHome it = new ActionsHome(root, fees);
    it.night("2024-04-30");
    it.closeApril();
    it.posted();
    return it;
  }

  /** G06: refused as a whole; May, which nobody closed, is not touched either. */
  @Test
  void isRefusedAsAWholeAndChangesNoFact(@TempDir Path root) {
    try (ActionsHome it = closed(root, "closed_period: REJECT\n")) {
      it.actions(END);
      it.night("2024-05-05");
      assertThat(it.posted()).isEqualTo("A CHARGE 300.00 05-01..05-31 in 05");
      assertThat(it.states()).isEqualTo("1 REFUSED");
      assertThat(it.home.value("select code || ' ' || record_type || ' ' || line from reject"))
          .isEqualTo("E_CLOSED_PERIOD actions 2");
      assertThat(it.home.value("select message from reject"))
          .startsWith("exports/actions.csv line 2 column 'action': ")
          .contains("S1", "2024-04", "closed", "force");
      assertThat(it.home.value("select count(*)::text from subscription_overlay")).isEqualTo("0");
      assertThat(it.home.value("select count(*)::text from changed_contract")).isEqualTo("0");
      assertThat(
              it.home.value(
                  "select outcome || ' ' || member || ' ' || code from action_application"))
          .isEqualTo("REFUSED S1 E_CLOSED_PERIOD");
    }
  }

  /** G05: the same lines, in May's books. */
  @Test
  void isBookedInTheFirstOpenMonth(@TempDir Path root) {
    try (ActionsHome it = closed(root, "closed_period: POST_TO_OPEN\n")) {
      it.actions(END);
      it.night("2024-05-05");
      assertThat(it.posted())
          .isEqualTo("A REVERSAL -300.00 04-01..04-30 in 05, A CHARGE 200.00 04-01..04-20 in 05");
    }
  }

  /** G07; with the fee's switch alone an update is not forced. */
  @Test
  void isForcedByTheSwitchOfItsActionAlone(@TempDir Path root) {
    try (ActionsHome it = closed(root, "closed_period: REJECT\nforce: [update]\n")) {
      it.actions(END);
      it.night("2024-05-05");
      assertThat(it.posted())
          .isEqualTo(
              "A REVERSAL -300.00 04-01..04-30 in 04 forced, A CHARGE 200.00 04-01..04-20 in 04 forced");
      it.changesNothingAgain();
    }
  }

  /** The switch belongs to one action; every other one stays refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "move | 1,MOVE,,S1,,,,,,B,,,,, | A REVERSAL -300.00 04-01..04-30 in 04 forced, B CHARGE 300.00 04-01..04-30 in 04 forced",
        "move_from | 1,MOVE_FROM,,S1,,,,2024-04-11,,B,,,,, | A REVERSAL -300.00 04-01..04-30 in 04 forced, A CHARGE 100.00 04-01..04-10 in 04 forced, B CHARGE 200.00 04-11..04-30 in 04 forced",
        "delete | 1,DELETE,,S1,,,,,,,,,,, | A REVERSAL -300.00 04-01..04-30 in 04 forced",
        "update | 1,INTERRUPT,,S1,,,,2024-04-11,2024-04-20,,,,,, | A REVERSAL -300.00 04-01..04-30 in 04 forced, A CHARGE 100.00 04-01..04-10 in 04 forced, A CHARGE 100.00 04-21..04-30 in 04 forced",
        "update | 1,ADD,,S9,B,,net,2024-04-21,,,30.00,,,, | B CHARGE 10.00 04-21..04-30 in 04 forced",
        "accrue | 1,ADJUST,,S1,,,,2024-04-15,,,,,5.00,, | A ADJUSTMENT 5.00 04-15..04-15 in 04 forced",
      })
  void eachActionHasItsSwitch(String force, String action, String lines, @TempDir Path root) {
    try (ActionsHome it =
        closed(root, "recalculation: {mode: ON}\nforce: [%s]\n".formatted(force))) {
      it.actions(action);
      it.jobs("2024-05-05", "import-billing", "apply-actions", "recalculate-fees", "accrue-fees");
      assertThat(it.states())
          .as("%s", it.home.value("select message from reject"))
          .isEqualTo("1 APPLIED");
      assertThat(Stream.of(it.posted().split(", ")).filter(line -> line.contains(" in 04")))
          .containsExactly(lines.split(", "));
    }
    List<String> others =
        new ArrayList<>(List.of("move", "move_from", "delete", "update", "accrue"));
    others.remove(force);
    try (ActionsHome it = closed(root.resolve("others"), "force: %s\n".formatted(others))) {
      it.actions(action);
      it.jobs("2024-05-05", "import-billing", "apply-actions");
      assertThat(it.states()).isEqualTo("1 REFUSED");
      assertThat(it.posted()).isEmpty();
    }
  }

  /** What the action touches lies in May alone: April's lines are the same before and after. */
  @Test
  void aClosedMonthThatItDoesNotTouchIsNoObstacle(@TempDir Path root) {
    try (ActionsHome it = closed(root, "closed_period: REJECT\n")) {
      it.actions("1,UPDATE,,S1,,,,,2024-05-10,,,,,,");
      it.night("2024-05-05");
      assertThat(it.states()).isEqualTo("1 APPLIED");
      assertThat(it.posted()).isEqualTo("A CHARGE 96.77 05-01..05-10 in 05");
    }
  }
}
