package dues.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dues.platform.PreparedHome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line many times in this process: the same words, sheets, files and exit codes as a
 * process of its own, without the seconds that each start costs. A home without a database is given
 * a prepared one.
 */
public final class OneProcess {
  private OneProcess() {}

  /** How a command line ended. */
  public record Ended(int exit, String results, String messages) {}

  public static Ended dues(Path home, List<String> words) {
    PreparedHome.into(home);
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(results, true, UTF_8), new PrintStream(messages, true, UTF_8), false);
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--home", home.toString()));
    int exit = CommandLineTool.run(terminal, all.toArray(String[]::new));
    return new Ended(exit, results.toString(UTF_8), messages.toString(UTF_8));
  }
}
