package dues.batch;

import java.util.List;

/**
 * How a request ended.
 *
 * @param execution 0 when nothing was started
 * @param messages for people, in order; what failed, or who holds the lease
 */
public record JobOutcome(long execution, Exit exit, List<String> messages) {

  /** The exit codes of the commands. */
  public enum Exit {
    /** Completed. */
    COMPLETED(0),
    /** Failed; running it again does only what is missing. */
    FAILED(1),
    /** Usage or configuration; nothing was started. */
    USAGE(2),
    /** Stopped by an operator or a signal. */
    STOPPED(3),
    /** Refused, because another run writes the same. */
    REFUSED(4);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    /** The process's exit code. */
    public int code() {
      return code;
    }
  }

  static JobOutcome none(Exit exit, String message) {
    return new JobOutcome(0, exit, List.of(message));
  }
}
