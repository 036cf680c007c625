package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many actions: their order, groups of contracts, what a break leaves, and the law of moves. */
class ActionOrderTest {

  private static final String ON = "recalculation: {mode: ON}\n";

  /** The later moment wins whatever the ids and the lines of the file say; then the id. */
  @Test
  void actionsAreAppliedInTheOrderOfMomentAndId(@TempDir Path root) {
    try (ActionsHome it = new ActionsHome(root, ON)) {
      it.actions(
          "a,UPDATE,2024-04-03T00:00:00Z,S1,,,,,2024-04-10,,,,,,",
          "c,UPDATE,2024-04-02T00:00:00Z,S1,,,,,2024-04-20,,,,,,",
          "b,UPDATE,2024-04-02T00:00:00Z,S1,,,,,2024-04-15,,,,,,");
      it.night("2024-04-30");
      assertThat(it.posted()).isEqualTo("A CHARGE 100.00 04-01..04-10 in 04");
      assertThat(
              it.home.value(
                  "select string_agg(id, ', ' order by application_id) from action_application join action using (action_id)"))
          .isEqualTo("b, c, a");
      it.changesNothingAgain();
    }
  }

  /** An older action that arrives a day late lies under the one that was applied already. */
  @Test
  void aLateActionLiesUnderTheYoungerOne(@TempDir Path root) {
    try (ActionsHome it = new ActionsHome(root, ON)) {
      it.actions("1,UPDATE,2024-04-03T00:00:00Z,S1,,,,,2024-04-10,,,,,,");
      it.night("2024-04-30");
      assertThat(it.posted()).isEqualTo("A CHARGE 100.00 04-01..04-10 in 04");
      it.actions("2,UPDATE,2024-04-02T00:00:00Z,S1,,,,,2024-04-20,,,,,,");
      it.night("2024-04-30");
      assertThat(it.posted()).isEmpty();
      assertThat(it.states()).isEqualTo("1 APPLIED, 2 APPLIED");
    }
  }

  /**
   * A and B are of group north: 60 × 15/30 each. B has no internet to interrupt, and is refused
   * alone.
   */
  @Test
  void aGroupIsOneApplicationAMember(@TempDir Path root) {
    try (ActionsHome it = new ActionsHome(root, ON)) {
      it.actions(
          "1,ADD,2024-04-01T00:00:00Z,tv,,north,net,2024-04-16,,,60.00,,,,",
          "2,INTERRUPT,2024-03-01T00:00:00Z,,,north,net,2024-04-11,2024-04-20,,,,,,");
      it.night("2024-04-30");
      assertThat(it.posted())
          .isEqualTo(
              "A CHARGE 100.00 04-01..04-10 in 04, A CHARGE 30.00 04-16..04-30 in 04, A CHARGE 100.00 04-21..04-30 in 04, B CHARGE 30.00 04-16..04-30 in 04");
      assertThat(
              it.home.value(
                  "select string_agg(id || ' ' || member || ' ' || outcome || coalesce(' ' || p.code, ''), ', ' order by application_id) from action_application p join action using (action_id)"))
          .isEqualTo("2 A APPLIED, 2 B REFUSED E_REF_MISSING, 1 A APPLIED, 1 B APPLIED");
      assertThat(
              it.home.value(
                  "select string_agg(subscription, ', ' order by subscription) from subscription"))
          .isEqualTo("S1, tv/A, tv/B");
      assertThat(it.states()).isEqualTo("1 APPLIED, 2 APPLIED");
      it.changesNothingAgain();
    }
  }

  /** Twelve adjustments, an action a transaction; the seventh breaks the first run. */
  @Test
  void aBrokenRunGoesOnAndAppliesEachActionOnce(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("jobs"));
    Files.writeString(
        root.resolve("jobs/apply-actions.yml"),
        "job: apply-actions\nchunk_size: 1\nsteps: [{apply-in-order: x}]\n");
    try (ActionsHome it = new ActionsHome(root, ON)) {
      List<String> rows = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        rows.add("%02d,ADJUST,,S1,,,,2024-04-%02d,,,,,1.00,,".formatted(i, i));
      }
      it.actions(rows.toArray(String[]::new));
      it.jobs("2024-04-30", "import-billing");
      it.home.change(
          """
          create function break_once() returns trigger language plpgsql as $$
          begin if new.charge_date = date '2024-04-07' then raise exception 'broken'; end if; return new; end $$""");
      it.home.change(
          "create trigger break_once before insert on ledger_line for each row execute function break_once()");
      assertThat(it.home.run("apply-actions", "2024-04-30").exit()).isEqualTo(Exit.FAILED);
      assertThat(it.home.value("select count(*)::text from ledger_line")).isEqualTo("6");
      assertThat(it.home.value("select count(*)::text from action where state = 'APPLIED'"))
          .isEqualTo("6");
      it.home.change("drop trigger break_once on ledger_line");
      it.jobs("2024-04-30", "apply-actions");
      assertThat(
              it.home.value(
                  "select count(*) || ' ' || sum(amount) || ' ' || count(distinct charge_date) from ledger_line"))
          .isEqualTo("12 12.00 12");
      assertThat(it.home.value("select count(*)::text from action_application")).isEqualTo("12");
      it.jobs("2024-04-30", "apply-actions");
      assertThat(it.home.value("select count(*)::text from ledger_line")).isEqualTo("12");
    }
  }

  /**
   * Twenty odd prices, each moved twice on odd days: what both contracts pay stays what one paid.
   */
  @Test
  void aMoveKeepsTheTotal(@TempDir Path root) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (ActionsHome it = new ActionsHome(root, ON)) {
      StringBuilder subscriptions = new StringBuilder("subscription,contract,fee,from,to,price\n");
      List<String> moves = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        subscriptions.append(
            "M%d,A,net,2024-0%d-%02d,,%s\n"
                .formatted(
                    i,
                    1 + random.nextInt(3),
                    1 + random.nextInt(28),
                    BigDecimal.valueOf(1 + random.nextInt(99_999), 2)));
        for (String to : List.of("B", "C")) {
          moves.add(
              "%s%d,%s,2024-04-0%dT00:00:00Z,M%d,,,,2024-0%d-%02d,,%s,,,,,"
                  .formatted(
                      to,
                      i,
                      random.nextInt(8) == 0 ? "MOVE" : "MOVE_FROM",
                      1 + random.nextInt(8),
                      i,
                      1 + random.nextInt(4),
                      1 + random.nextInt(28),
                      to));
        }
      }
      it.home.write("exports/subscriptions.csv", subscriptions.toString());
      it.night("2024-04-30");
      String totals =
          "select string_agg(subscription || ' ' || total, ', ' order by subscription) from (select subscription, sum(amount) as total from ledger_line join subscription using (subscription_id) group by subscription) t";
      String before = it.home.value(totals);
      it.actions(moves.toArray(String[]::new));
      it.night("2024-04-30");
      assertThat(it.home.value("select string_agg(distinct state, ', ') from action"))
          .as("seed %d", seed)
          .isEqualTo("APPLIED");
      assertThat(it.home.value(totals)).as("seed %d", seed).isEqualTo(before);
      assertThat(
              it.home.value(
                  "select count(distinct contract_id)::text from ledger_line where amount > 0"))
          .as("seed %d", seed)
          .isEqualTo("3");
      it.posted();
      it.changesNothingAgain();
    }
  }

  /**
   * The preview tells the lines that the job and the recalculation then post, and writes nothing.
   */
  @Test
  void thePreviewTellsWhatTheJobDoes(@TempDir Path root) {
    try (ActionsHome it = new ActionsHome(root, ON)) {
      it.night("2024-04-30");
      it.posted();
      it.actions(
          "1,MOVE_FROM,2024-04-01T00:00:00Z,S1,,,,2024-04-11,,B,,,,,",
          "2,INTERRUPT,2024-04-02T00:00:00Z,S1,,,,2024-04-21,2024-04-30,,,,,,",
          "3,DELETE,2024-04-03T00:00:00Z,S7,,,,,,,,,,,");
      it.jobs("2024-04-30", "import-billing");
      List<Applying.Applied> told =
          it.home
              .bean(Applying.class)
              .preview(List.of("own"), java.time.LocalDate.parse("2024-04-30"));
      assertThat(it.states()).isEqualTo("1 PENDING, 2 PENDING, 3 PENDING");
      assertThat(it.posted()).isEmpty();
      assertThat(
              told.stream()
                  .flatMap(one -> one.lines().stream())
                  .map(line -> line.kind() + " " + line.amount().text()))
          .containsExactly(
              "REVERSAL -300.00",
              "CHARGE 100.00",
              "CHARGE 200.00",
              "REVERSAL -200.00",
              "CHARGE 100.00");
      assertThat(told.get(2).refusals().get(0).problem()).contains("'S7'");
      it.night("2024-04-30");
      assertThat(it.posted())
          .isEqualTo(
              "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 100.00 04-01..04-10 in 04, B REVERSAL -200.00 04-11..04-30 in 04, B CHARGE 200.00 04-11..04-30 in 04, B CHARGE 100.00 04-11..04-20 in 04");
    }
  }
}
