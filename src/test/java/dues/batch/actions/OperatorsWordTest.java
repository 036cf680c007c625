package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recalculation is OFF: an import and UPDATE wait, MOVE, DELETE and ACCRUE post all the same (Q42).
 */
class OperatorsWordTest {

  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,to,manual\n";

  private static ActionsHome off(Path root) {
    ActionsHome it = new ActionsHome(root, "recalculation: {mode: OFF}\n");
    it.home.write(
        "exports/subscriptions.csv",
        SUBSCRIPTIONS + "S1,A,net,2024-04-01,,\nS2,B,net,2024-04-01,,1\n");
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo("A CHARGE 300.00 04-01..04-30 in 04");
    return it;
  }

  @Test
  void anUpdateWaitsAndAccruePostsIt(@TempDir Path root) {
    try (ActionsHome it = off(root)) {
      it.actions("1,UPDATE,2024-04-30T01:00:00Z,S1,,,,,2024-04-20,,,,,,");
      it.night("2024-04-30");
      assertThat(it.posted()).isEmpty();
      it.actions(
          "1,UPDATE,2024-04-30T01:00:00Z,S1,,,,,2024-04-20,,,,,,",
          "2,ACCRUE,2024-04-30T02:00:00Z,,A,,,2024-04-01,2024-04-30,,,,,,");
      it.jobs("2024-04-30", "import-billing", "apply-actions");
      assertThat(it.posted())
          .isEqualTo("A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04");
      it.changesNothingAgain();
    }
  }

  @Test
  void aManualFeeIsChargedByAccrueAloneAndOnlyForItsDays(@TempDir Path root) {
    try (ActionsHome it = off(root)) {
      it.actions("1,ACCRUE,,S2,,,,2024-04-01,2024-04-30,,,,,,");
      it.jobs("2024-04-30", "import-billing", "apply-actions");
      assertThat(it.posted()).isEqualTo("B CHARGE 300.00 04-01..04-30 in 04");
      it.night("2024-05-31");
      assertThat(it.posted()).isEqualTo("A CHARGE 300.00 05-01..05-31 in 05");
    }
  }

  @Test
  void aMoveAndADeletionPostAtOnce(@TempDir Path root) {
    try (ActionsHome it = off(root)) {
      it.actions(
          "1,MOVE,2024-04-30T01:00:00Z,S1,,,,,,C,,,,,",
          "2,DELETE,2024-04-30T02:00:00Z,S1,,,,,,,,,,,");
      it.jobs("2024-04-30", "import-billing", "apply-actions");
      assertThat(it.posted())
          .isEqualTo(
              "A REVERSAL -300.00 04-01..04-30 in 04, C REVERSAL -300.00 04-01..04-30 in 04, C CHARGE 300.00 04-01..04-30 in 04");
      it.changesNothingAgain();
    }
  }
}
