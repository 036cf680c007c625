package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of action, its lines worked out by hand: 300.00 a month are 10.00 a day in April. */
class ApplyActionsJobTest {

  private ActionsHome it;

  @BeforeEach
  void open(@TempDir Path root) {
    it = new ActionsHome(root, "recalculation: {mode: ON}\n");
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo("A CHARGE 300.00 04-01..04-30 in 04");
  }

  @AfterEach
  void close() {
    it.close();
  }

  /** G01: 20 of April's 30 days. */
  @Test
  void anUpdateOfTheEndTakesBackWhatCameAfterIt() {
    it.actions("1,UPDATE,2024-05-01T10:00:00Z,S1,,,,,2024-04-20,,,,,gone,olena");
    it.night("2024-05-05");
    assertThat(it.posted())
        .isEqualTo("A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04");
    assertThat(it.states()).isEqualTo("1 APPLIED");
    it.night("2024-05-05");
    assertThat(it.posted()).isEmpty();
  }

  /** G13: 5 + 20 days. */
  @Test
  void anInterruptionTakesItsDaysOutBothIncluded() {
    it.actions("1,INTERRUPT,,S1,,,,2024-04-06,2024-04-10,,,,,,");
    it.night("2024-04-30");
    assertThat(it.posted())
        .isEqualTo(
            "A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 50.00 04-01..04-05 in 04, A CHARGE 200.00 04-11..04-30 in 04");
  }
}
