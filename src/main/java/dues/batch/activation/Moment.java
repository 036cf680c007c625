package dues.batch.activation;

import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a run happens. Tries are counted from {@code at}, a whole minute, so that a job that starts
 * every five minutes finds what is to be tried again after five; calls are watched from {@link
 * #now}.
 */
record Moment(Instant at, long began) {

  /** The run's {@code --at}, else the minute in which it began. */
  static Moment of(StepRun run) {
    String at = run.parameter(StepRun.AT);
    return at == null ? now(BusinessClock.system()) : at(Instant.parse(at));
  }

  static Moment at(Instant at) {
    return new Moment(at, System.nanoTime());
  }

  static Moment now(BusinessClock clock) {
    return at(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  /** The moment, and what has passed since. */
  Instant now() {
    return at.plusNanos(System.nanoTime() - began);
  }
}
