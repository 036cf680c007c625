package dues.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

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

  /** How it ended, with the reasons of its steps first, then its own. */
  static JobOutcome of(JobExecution execution) {
    List<String> messages = new ArrayList<>();
    for (StepExecution step : execution.getStepExecutions()) {
      step.getFailureExceptions().forEach(failure -> messages.add(reason(failure)));
    }
    execution.getFailureExceptions().forEach(failure -> messages.add(reason(failure)));
    Exit exit =
        switch (execution.getStatus()) {
          case COMPLETED -> Exit.COMPLETED;
          case STOPPED, STOPPING -> Exit.STOPPED;
          default -> Exit.FAILED;
        };
    return new JobOutcome(execution.getId(), exit, messages.stream().distinct().toList());
  }

  /** How an execution ended whose end could not be written down. */
  static JobOutcome brokeOff(JobExecution execution, RuntimeException why) {
    List<String> messages = new ArrayList<>(of(execution).messages());
    messages.add(reason(why));
    return new JobOutcome(execution.getId(), Exit.FAILED, messages.stream().distinct().toList());
  }

  /**
   * The cause that says something: the framework wraps a chunk's exception in one of its own, and
   * what the database says in the whole text of the statement, which the log has.
   */
  public static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && cause.getClass().getName().startsWith("org.springframework.")) {
      cause = cause.getCause();
    }
    return cause;
  }

  static String reason(Throwable failure) {
    Throwable cause = cause(failure);
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }
}
