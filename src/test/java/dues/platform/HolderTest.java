package dues.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HolderTest {

  @Test
  void aProcessHasANameThatFitsAConnection() {
    Holder holder = Holder.ofThisProcess();
    assertThat(holder.applicationName())
        .startsWith("dues/")
        .contains("-" + ProcessHandle.current().pid() + "-")
        .hasSizeLessThanOrEqualTo(63);
  }

  @Test
  void namesThatADatabaseWouldCutOrChangeAreRefused() {
    assertThat(new Holder("x".repeat(58)).applicationName()).hasSize(63);
    for (String wrong : new String[] {"", "x".repeat(59), "сервер", "a b", "a'b"}) {
      assertThatThrownBy(() -> new Holder(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aProblemIsFoundInsideWhatWrapsIt() {
    StartupProblem problem = StartupProblem.failure("The disk is full.");
    assertThat(StartupProblem.in(new IllegalStateException(new RuntimeException(problem))))
        .containsSame(problem);
    assertThat(StartupProblem.in(new IllegalStateException("other"))).isEmpty();
    assertThat(problem.exitCode()).isEqualTo(1);
    assertThat(StartupProblem.configuration("No.").exitCode()).isEqualTo(2);
  }
}
