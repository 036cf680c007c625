package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
  private static final Map<String, Example> ROWS = Answers.all();

  /**
   * Decisions that say nothing of lines, and where they are held: notices and commands with the
   * outbox, senseless combinations with their parser, what is missing from an export with imports.
   */
  private static final Set<String> ELSEWHERE = Set.of("Q56", "Q57", "Q58", "Q59");

  static List<String> ids() {
    return List.copyOf(ROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theRowPostsItsLines(String id) {
    Objects.requireNonNull(ROWS.get(id)).check();
  }

  @Test
  void everyDecisionHasARow() {
    Set<String> without = new TreeSet<>();
    for (int i = 1; i <= 59; i++) {
      String decision = "Q" + i;
      if (ROWS.keySet().stream().noneMatch(id -> id.startsWith(decision + " "))) {
        without.add(decision);
      }
    }
    assertThat(without).isEqualTo(ELSEWHERE);
  }
}
