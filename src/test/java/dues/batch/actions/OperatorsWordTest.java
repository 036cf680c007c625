package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

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
  void whatActionsPostIsMailedOnce(@TempDir Path root) {
    String notified = "recalculation: {mode: OFF, notify: finance@example.org}\n";
    try (ActionsHome it = new ActionsHome(root, notified)) {
      it.night("2024-04-30");
      it.actions("1,DELETE,2024-04-30T01:00:00Z,S1,,,,,,,,,,,");
      it.night("2024-04-30");
      it.night("2024-04-30");
      assertThat(
              it.home.value(
                  "select string_agg(payload->>'to' || ' ' || (payload->>'subject') || ' ' || (payload->>'text'), '|') from outbox where event = 'RECALCULATED'"))
          .startsWith(
              "finance@example.org Actions of 2024-04-30: 1 ledger line Lines posted by the actions of 2024-04-30:\n\n")
          .contains("S1 REVERSAL 2024-04-01 – 2024-04-30  -300.00 UAH")
          .doesNotContain("|");
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

  @Test
  void theExportTellsASubscriptionAsActionsLeftIt(@TempDir Path root) {
    try (ActionsHome it = off(root)) {
      it.actions(
          "1,MOVE_FROM,2024-04-30T01:00:00Z,S1,,,,2024-04-11,,B,,,,flat,",
          "2,UPDATE,2024-04-30T02:00:00Z,S1,,,,2024-04-05,2024-04-20,,,,,,");
      it.night("2024-04-30");
      List<String> told = new ArrayList<>();
      new Exports(
              it.home.bean(DataSource.class),
              it.home.bean(PlatformTransactionManager.class),
              (source, code) -> code)
          .stream(
              Exports.named("subscriptions").orElseThrow(),
              new ExportFilter("own", null, null, null),
              row ->
                  told.add(
                      String.join(
                          " ", row.stream().map(cell -> cell == null ? "-" : cell).toList())));
      assertThat(told.toString()).contains("own B S1 net 2024-04-05 2024-04-20 ended");
    }
  }
}
