package dues.cli;

import dues.batch.JobRequest.IfRunning;
import dues.batch.JobRequest.Origin;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Who asks for something, why, and what to do when another run is in the way. */
public final class WhoAndWhy {

  private static final Pattern WAIT = Pattern.compile("wait=([0-9]{1,5})");

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with what is done.")
  private String reason = "";

  @Option(
      names = "--if-running",
      paramLabel = "fail|skip|wait=MIN",
      description = "What to do when another run writes the same. Default: fail (exit code 4).")
  private String ifRunning = "fail";

  /** Whoever runs the command, and the reason given. */
  public Origin origin() {
    return new Origin(System.getProperty("user.name", ""), reason);
  }

  /** The same for what is done at once, now. */
  public EditingHand hand() {
    return new EditingHand(
        origin().requestedBy(), origin().reason(), BusinessClock.system().instant());
  }

  /** Reads <code>fail</code>, <code>skip</code> or <code>wait=30</code>, in minutes. */
  public IfRunning patience() {
    String word = ifRunning.toLowerCase(Locale.ROOT);
    Matcher wait = WAIT.matcher(word);
    if (wait.matches()) {
      return IfRunning.waitFor(Duration.ofMinutes(Long.parseLong(wait.group(1))));
    }
    return switch (word) {
      case "fail" -> IfRunning.FAIL;
      case "skip" -> IfRunning.SKIP;
      default ->
          throw StartupProblem.configuration(
              "--if-running is '"
                  + ifRunning
                  + "'; expected fail, skip or wait=MINUTES, such as wait=30.");
    };
  }
}
