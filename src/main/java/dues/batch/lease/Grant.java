package dues.batch.lease;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The answer to a wish for a lease. */
public sealed interface Grant {

  /** It is yours. */
  record Granted(Lease lease) implements Grant {}

  /**
   * Somebody alive has it.
   *
   * @param resource the first of the wished resources that is taken
   * @param job what the other one runs
   * @param execution its execution, null in the moment before it has one
   */
  record Refused(
      String resource, String job, @Nullable Long execution, LeaseHolder by, OffsetDateTime since)
      implements Grant {

    /** For people: what, which, where, since when, remedy. */
    public String text() {
      return ("%s is held by %s%s, process %d on %s, since %s; wait for it, stop it with `dues stop"
              + " %s`, or start with --if-running wait=MINUTES.")
          .formatted(
              resource,
              job,
              execution == null ? "" : " (execution " + execution + ")",
              by.pid(),
              by.host(),
              since,
              execution == null ? "EXECUTION" : execution);
    }
  }
}
