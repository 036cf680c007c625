package dues.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusRulesTest {

  @Test
  void withinOneStatusTheMostSpecialRuleDecides() {
    StatusRules rules =
        new StatusRules(
            Set.of("3", "BLOCKED"),
            Map.of("3", Set.of("120", "9")),
            Map.of("3", Map.of("79", "120")),
            List.of(
                new StatusRule("3", "9", Effect.SUSPEND),
                new StatusRule("5", null, Effect.SUSPEND)));
    assertThat(rules.effect("3", "OTHER", "9")).isEqualTo(Effect.SUSPEND);
    assertThat(rules.effect("3", "OTHER", "79")).isEqualTo(Effect.substitute("120"));
    assertThat(rules.effect("3", "OTHER", "120")).isEqualTo(Effect.ACCRUE);
    assertThat(rules.effect("3", "OTHER", "1")).isEqualTo(Effect.SUSPEND);
    assertThat(rules.effect("5", "OTHER", "1")).isEqualTo(Effect.SUSPEND);
    assertThat(rules.effect("7", "BLOCKED", "1")).isEqualTo(Effect.SUSPEND);
    assertThat(rules.effect("7", "ACTIVE", "1")).isEqualTo(Effect.ACCRUE);
  }

  @Test
  void aWrapNeedsAnExemptSubstituteAndASubstitutedFeeThatIsNot() {
    StatusRules rules =
        new StatusRules(
            Set.of("3"),
            Map.of("3", Set.of("79")),
            Map.of("3", Map.of("79", "120", "120", "79")),
            List.of());
    assertThat(rules.problems())
        .anyMatch(problem -> problem.contains("substitute 120 is suspended"))
        .anyMatch(problem -> problem.contains("fee 79 stands in no_suspend"))
        .anyMatch(problem -> problem.contains("must stand for itself"));
  }
}
