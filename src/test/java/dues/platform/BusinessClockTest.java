package dues.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

  @Test
  void theDayDependsOnTheZone() {
    BusinessClock clock = BusinessClock.at(Instant.parse("2026-10-31T22:30:00Z"));
    assertThat(clock.today(ZoneOffset.UTC)).isEqualTo("2026-10-31");
    assertThat(clock.today(ZoneId.of("Europe/Kyiv"))).isEqualTo("2026-11-01");
    assertThat(clock.today(ZoneId.of("Pacific/Honolulu"))).isEqualTo("2026-10-31");
  }

  @Test
  void theSystemsClockMoves() {
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
    assertThat(BusinessClock.system().instant()).isAfterOrEqualTo(before);
  }
}
