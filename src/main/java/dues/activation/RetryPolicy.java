package dues.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a module is tried, and how long after a failure.
 *
 * <p>Ten tries, five minutes: at 0, 5, 10, … 45 minutes, then never.
 */
public record RetryPolicy(int tries, Duration interval) {

  /** When to try again after a failure; empty after the last try. */
  public Optional<Instant> next(int tried, Instant failedAt) {
    return isExhausted(tried) ? Optional.empty() : Optional.of(failedAt.plus(interval));
  }

  public boolean isExhausted(int tried) {
    return tried >= tries;
  }
}
