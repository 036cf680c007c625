package dues.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing could be started, in a sentence for the operator: what, which, where, expected,
 * remedy.
 *
 * <p>{@link #configuration} is for what the operator has to change first (exit code 2), {@link
 * #failure} for what may be gone at the next attempt, such as a database that does not answer (exit
 * code 1). The command line prints the message alone; the cause is for the log.
 */
public final class StartupProblem extends RuntimeException {

  private final int exitCode;

  private StartupProblem(int exitCode, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  public static StartupProblem configuration(String sentence) {
    return new StartupProblem(2, sentence, null);
  }

  public static StartupProblem configuration(String sentence, Throwable cause) {
    return new StartupProblem(2, sentence, cause);
  }

  /** Another run writes the same (exit code 4). */
  public static StartupProblem refusal(String sentence) {
    return new StartupProblem(4, sentence, null);
  }

  public static StartupProblem failure(String sentence) {
    return new StartupProblem(1, sentence, null);
  }

  public static StartupProblem failure(String sentence, Throwable cause) {
    return new StartupProblem(1, sentence, cause);
  }

  /** The problem inside what a container wrapped around it. */
  public static Optional<StartupProblem> in(Throwable wrapped) {
    for (Throwable at = wrapped; at != null; at = at.getCause()) {
      if (at instanceof StartupProblem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  public int exitCode() {
    return exitCode;
  }

  /** The sentence; never null, unlike {@link #getMessage()}. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
