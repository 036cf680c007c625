package dues.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dues.charge.Recalculation.Mode;
import dues.fee.Effect;
import dues.fee.StatusRules;
import dues.platform.SheetFile;
import dues.platform.Violation;
import dues.platform.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeesSheetTest {

  private final Violations violations = new Violations();

  private FeesSheet read(String text) {
    SheetFile file = SheetFile.parse("jobs/fees.yml", text, violations);
    FeesSheet sheet = FeesSheet.read(file);
    file.finish();
    return sheet;
  }

  private List<String> sentences() {
    return violations.list().stream().map(Violation::sentence).toList();
  }

  @Test
  void theShortFormDecidesWhatAStatusDoesToAFee() {
    StatusRules statuses =
        read("""
                suspend: [3, "4"]
                no_suspend: {"3,4": [9, 120]}
                wrap: {3: {79: 120}}
                status_rules:
                  - {status: 5, fee: 9, effect: percent, percent: 50}
                  - {status: 6, effect: SUBSTITUTE, fee_instead: 7}
                """)
            .usual()
            .rules()
            .statuses();
    assertThat(sentences()).isEmpty();
    assertThat(statuses.effect("3", "", "79")).isEqualTo(Effect.substitute("120"));
    assertThat(statuses.effect("4", "", "79")).isEqualTo(Effect.SUSPEND);
    assertThat(statuses.effect("4", "", "9")).isEqualTo(Effect.ACCRUE);
    assertThat(statuses.effect("5", "", "9").kind()).isEqualTo(Effect.Kind.PERCENT);
    assertThat(statuses.effect("6", "", "1")).isEqualTo(Effect.substitute("7"));
    assertThat(statuses.effect("SUSPENDED_DEBT", "SUSPENDED_DEBT", "1")).isEqualTo(Effect.ACCRUE);
  }

  @Test
  void aSourcesSectionReplacesWhatItNamesAndKeepsTheRest() {
    FeesSheet sheet =
        read(
            """
            start: 2026-09-01
            recalculation: {mode: CURRENT_MONTH}
            sources:
              own: {recalculation: {mode: OFF, notify: a@b.c}, fees: {"17": {mode: MONTH_FULL}}}
            """);
    assertThat(sentences()).isEmpty();
    assertThat(sheet.of("other").rules().recalculation().mode()).isEqualTo(Mode.CURRENT_MONTH);
    assertThat(sheet.of("own").rules().recalculation().mode()).isEqualTo(Mode.OFF);
    assertThat(sheet.of("own").notified()).isEqualTo("a@b.c");
    assertThat(sheet.of("own").fees()).isEqualTo(Map.of("17", Map.of("mode", "MONTH_FULL")));
    assertThat(sheet.of("own").rules().start())
        .isEqualTo((int) LocalDate.of(2026, 9, 1).toEpochDay());
  }

  @Test
  void contradictionsAreReportedWithTheirLines() {
    read(
        """
        no_suspend:
          "3,4": [9]
          "4": [120]
        wrap:
          "3": {79: 120, 9: 10}
          "5":
            1: 2
            2: 1
        force: [move, remove]
        fees:
          "17": {mode: QUARTER, on_unused: COMPENSATE_TO_MONTH_END}
          "18": {day_basis: FIXED(40), colour: red}
        sources:
          own: {strat: 2026-01-01}
        """);
    assertThat(sentences())
        .startsWith(
            "jobs/fees.yml line 3: status '4' stands in two keys; expected each status in one key. "
                + "Join the two lists under one of them.",
            "jobs/fees.yml line 5: wrap, status 3: the substitute 120 is suspended there itself; "
                + "expected it in no_suspend of that status.",
            "jobs/fees.yml line 5: wrap, status 3: the substitute 10 is suspended there itself; "
                + "expected it in no_suspend of that status.",
            "jobs/fees.yml line 5: wrap, status 3: fee 9 stands in no_suspend too, so it would never be replaced; "
                + "remove it from one of the two.",
            "jobs/fees.yml line 6: wrap, status 5: the substitute 2 is suspended there itself; "
                + "expected it in no_suspend of that status.",
            "jobs/fees.yml line 6: wrap, status 5: fee 1 becomes 2, which is itself replaced; "
                + "a substitute must stand for itself.",
            "jobs/fees.yml line 6: wrap, status 5: the substitute 1 is suspended there itself; "
                + "expected it in no_suspend of that status.",
            "jobs/fees.yml line 6: wrap, status 5: fee 2 becomes 1, which is itself replaced; "
                + "a substitute must stand for itself.",
            "jobs/fees.yml line 9: 'force' is 'remove'; expected one of accrue, delete, move, move_from, update.",
            "jobs/fees.yml line 11: on_unused, period: COMPENSATE_TO_MONTH_END needs period MONTH, not QUARTER.",
            "jobs/fees.yml line 12: day_basis: 'FIXED(40)' is not a whole number from 1 to 31 in parentheses.")
        .hasSize(13)
        .anySatisfy(
            sentence ->
                assertThat(sentence).startsWith("jobs/fees.yml line 12: unknown key 'colour'"))
        .contains(
            "jobs/fees.yml line 14: unknown key 'strat'; expected a key of this sheet. "
                + "Did you mean 'start'?");
  }
}
