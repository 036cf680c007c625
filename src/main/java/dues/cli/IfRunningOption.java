package dues.cli;

import dues.batch.JobRequest.IfRunning;
import dues.platform.StartupProblem;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads <code>fail</code>, <code>skip</code> or <code>wait=30</code>, in minutes. */
final class IfRunningOption {

  private static final Pattern WAIT = Pattern.compile("wait=([0-9]{1,5})");

  private IfRunningOption() {}

  static IfRunning parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
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
                  + text
                  + "'; expected fail, skip or wait=MINUTES, such as wait=30.");
    };
  }
}
