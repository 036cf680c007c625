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

class GoldenCasesTest {
  private static final Map<String, Example> EXAMPLES = GoldenCases.examples();

  static List<String> ids() {
    return List.copyOf(EXAMPLES.keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void postsTheLinesOfTheExample(String id) {
    Objects.requireNonNull(EXAMPLES.get(id)).check();
  }

  /** A notice (H11) and a restart (I08) are not about money and tested where they happen. */
  @Test
  void everyMoneyExampleOfTheFileIsThere() {
    Set<String> others = new TreeSet<>(GoldenCases.idsOfFile());
    others.removeAll(EXAMPLES.keySet());
    assertThat(others).containsExactly("H11", "I08");
  }
}
