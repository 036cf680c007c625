package dues;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theProgramCompilesForJava17() {
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(17);
  }
}
