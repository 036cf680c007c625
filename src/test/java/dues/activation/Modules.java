package dues.activation;

import java.time.Duration;
import java.time.Instant;

/** Modules and moments of the tests. */
final class Modules {

  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private Modules() {}

  /** A program of a department of its own name, with three slots, ten tries and five minutes. */
  static Module command(String id, int priority) {
    return of(id, Module.Way.COMMAND, new Module.Slots(3, priority, 30), 10);
  }

  static Module of(String id, Module.Way way, Module.Slots slots, int tries) {
    return new Module(
        id,
        id + " people",
        way,
        slots,
        new RetryPolicy(tries, Duration.ofMinutes(5)),
        new Module.Skills(false, "taken"));
  }

  /** So many minutes after the start. */
  static Instant minute(long minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }
}
