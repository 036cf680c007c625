package dues.outbox;

import dues.platform.system.Command;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a fee's command as a process, without a shell: words at blanks, quotes around words that
 * have some, then ACTION= UID= TP_ID= COMMENTS= SUM=. The message's key is in DUES_KEY.
 */
record HookCommand(int timeoutSeconds) {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final List<String> ARGUMENTS =
      List.of("ACTION", "UID", "TP_ID", "COMMENTS", "SUM");
  private static final int SAID_MOST = 500;

  /** How it went, in words; true if it went well. */
  Attempt run(String key, Map<String, String> payload) {
    try {
      Command.Outcome outcome = run(payload, Map.of("DUES_KEY", key));
      String said = outcome.said();
      String told = "exit %d %s".formatted(outcome.exit(), said).strip();
      return new Attempt(outcome.isGood(), told.substring(0, Math.min(told.length(), SAID_MOST)));
    } catch (IOException missing) {
      return new Attempt(false, String.valueOf(missing.getMessage()));
    }
  }

  /** Runs the payload's {@code command} with its arguments and further environment variables. */
  Command.Outcome run(Map<String, String> payload, Map<String, String> variables)
      throws IOException {
    List<String> words = words(payload.getOrDefault("command", ""));
    for (String name : ARGUMENTS) {
      words.add(name + "=" + payload.getOrDefault(name, ""));
    }
    return new Command(words).run(timeoutSeconds, variables);
  }

  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words;
  }
}
