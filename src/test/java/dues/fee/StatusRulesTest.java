package dues.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  @Test
  void rightRulesHaveNoProblem() {
    StatusRules rules =
        new StatusRules(
            Set.of("3"), Map.of("3", Set.of("120")), Map.of("3", Map.of("79", "120")), List.of());
    assertThat(rules.problems()).isEmpty();
  }

  @Test
  void rulesAreEqualIfAllTheirPartsAre() {
    Set<String> suspend = Set.of("3");
    Map<String, Set<String>> exempt = Map.of("3", Set.of("120"));
    Map<String, Map<String, String>> wrap = Map.of("3", Map.of("79", "120"));
    List<StatusRule> matrix = List.of(new StatusRule("5", null, Effect.SUSPEND));
    StatusRules rules = new StatusRules(suspend, exempt, wrap, matrix);
    assertThat(rules)
        .isEqualTo(new StatusRules(suspend, exempt, wrap, matrix))
        .hasSameHashCodeAs(new StatusRules(suspend, exempt, wrap, matrix))
        .isNotEqualTo(new StatusRules(Set.of(), exempt, wrap, matrix))
        .isNotEqualTo(new StatusRules(suspend, Map.of(), wrap, matrix))
        .isNotEqualTo(new StatusRules(suspend, exempt, Map.of(), matrix))
        .isNotEqualTo(new StatusRules(suspend, exempt, wrap, List.of()))
        .isNotEqualTo("3");
    assertThat(rules.hashCode())
        .isNotEqualTo(new StatusRules(Set.of(), exempt, wrap, matrix).hashCode());
  }

  /** R4: the kind, then the smaller percent, then the lesser key. */
  @Test
  void ofSeveralEffectsTheStrongestComesFirst() {
    Effect half = Effect.percent(new BigDecimal("50"));
    assertThat(
            Stream.of(
                    Effect.ACCRUE,
                    Effect.percent(new BigDecimal("70")),
                    half,
                    Effect.substitute("b"),
                    Effect.substitute("a"),
                    Effect.SUSPEND)
                .sorted())
        .containsExactly(
            Effect.SUSPEND,
            Effect.substitute("a"),
            Effect.substitute("b"),
            half,
            Effect.percent(new BigDecimal("70")),
            Effect.ACCRUE);
  }
}
