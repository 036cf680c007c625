package dues.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is 08:00 on 23 November. */
class HealthPageTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T03:10:00Z, 200",
    "2026-11-22T06:00:00Z, 200",
    "2026-11-22T05:59:59Z, 503",
    "2026-10-01T03:00:00Z, 503",
    ", 200"
  })
  void nightsThatDoNotCompleteAreNoHealth(Instant night, int status) {
    assertThat(
            HealthPage.health(Optional.ofNullable(night), Instant.parse("2026-11-23T08:00:00Z"))
                .getStatusCode()
                .value())
        .isEqualTo(status);
  }
}
