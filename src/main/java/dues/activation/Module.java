package dues.activation;

import java.time.Duration;

/**
 * Whatever does the work: a program, a server, or people.
 *
 * @param department whose tasks those become that it cannot do
 */
public record Module(
    String id, String department, Way way, Slots slots, RetryPolicy retries, Skills skills) {

  private static final int ENDING_SECONDS = 5;

  /** How it is reached. */
  public enum Way {
    COMMAND,
    HTTP,
    /** People: a task at once. */
    MANUAL
  }

  /**
   * How much it takes at once, and which of several is asked first.
   *
   * @param maxRunning calls at a time
   * @param priority 0 first
   * @param timeoutSeconds of one call
   */
  public record Slots(int maxRunning, int priority, int timeoutSeconds) {}

  /**
   * What it can do beside its work.
   *
   * @param createsItems whether it takes {@code item} operations; else they are tasks
   * @param nameTaken what it says when an item's name is taken, and another is to be tried with a
   *     numeric suffix; empty: it never does
   */
  public record Skills(boolean createsItems, String nameTaken) {}

  public boolean isManual() {
    return way == Way.MANUAL;
  }

  /**
   * After which time a call of which nothing more was heard has been ended, and may be made again.
   */
  Duration silence() {
    return Duration.ofSeconds(slots.timeoutSeconds() + ENDING_SECONDS);
  }
}
