package dues.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1, and what else the first rule may be. */
class LinkRuleTest {

  private static final List<LinkRule> RULES =
      List.of(
          rule("^Ф.*", "", ""), // no groups: skipped
          rule("^Ф.*", "", "5"),
          rule("", "tks;ds", "6;7"),
          rule("\\d+", "own", "8"),
          rule(".*", "", "9"));

  @ParameterizedTest
  @CsvSource({
    "tks, Ф-1, 5", // R1: the first rule alone
    "tks, X-1, 6;7",
    "ds, 17, 6;7",
    "utm5, 17, 8",
    "own, Y-17, 8", // by its source, though the number is another
    "utm5, 17a, 9", // the whole number must match
    "utm5, aФ-1, 9",
    "tks, , 6;7",
    "own, , 8",
    "utm5, , ''" // no number, and no rule names the source
  })
  void theFirstRuleThatAppliesGivesItsGroups(String source, String number, String groups) {
    assertThat(String.join(";", LinkRule.groups(RULES, source, number))).isEqualTo(groups);
  }

  private static LinkRule rule(String number, String sources, String groups) {
    return new LinkRule(
        number.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(number)),
        Set.copyOf(parts(sources)),
        parts(groups));
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
  }
}
