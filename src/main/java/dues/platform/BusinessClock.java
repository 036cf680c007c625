package dues.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The only place that asks what time it is.
 *
 * <p>Business code is handed a date; it never asks. At 2026-10-31T22:30Z it is 31 October in UTC
 * and 1 November in Kyiv, so a zone is always named.
 */
public record BusinessClock(Clock ticking) {

  public static BusinessClock system() {
    return new BusinessClock(Clock.systemUTC());
  }

  /** Stands still, for tests and for {@code --at}. */
  public static BusinessClock at(Instant instant) {
    return new BusinessClock(Clock.fixed(instant, ZoneOffset.UTC));
  }

  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(instant(), zone);
  }

  public Instant instant() {
    return ticking.instant();
  }
}
