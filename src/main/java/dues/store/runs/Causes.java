package dues.store.runs;

import dues.platform.StartupProblem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a sentence why something failed: the innermost cause that has words of its own. */
public final class Causes {

  private static final Pattern THROWN =
      Pattern.compile("^(?:Caused by: )?([\\w.$]+(?:Exception|Error|[A-Z]\\w+)): (.*)$");
  private static final List<String> FRAMEWORKS =
      List.of("org.springframework.batch.", "java.lang.reflect.");

  private Causes() {}

  /** The sentence of an exception. */
  public static String sentence(Throwable problem) {
    return StartupProblem.in(problem)
        .map(StartupProblem::sentence)
        .orElseGet(() -> innermost(problem));
  }

  private static String innermost(Throwable problem) {
    String sentence = String.valueOf(problem);
    for (Throwable at = problem; at != null; at = at.getCause()) {
      String message = at.getMessage();
      if (message != null && !message.isBlank()) {
        sentence = message;
      }
    }
    return sentence;
  }

  /** Why a run did not complete; empty for one that did, runs still, or was stopped. */
  public static String of(Runs.How how) {
    boolean failed = how.status().equals("FAILED") || how.status().equals("UNKNOWN");
    return failed ? firstCause(how.exitMessage()) : "";
  }

  /**
   * The sentence inside an exit message, which the framework fills with a stack trace: the first
   * exception that is not the framework's own wrapping.
   */
  public static String firstCause(String exitMessage) {
    String first = "";
    List<String> lines = exitMessage.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher thrown = THROWN.matcher(lines.get(i));
      if (thrown.matches()) {
        String sentence = thrown.group(2) + following(lines, i + 1);
        if (FRAMEWORKS.stream().noneMatch(thrown.group(1)::startsWith)) {
          return sentence;
        }
        first = first.isEmpty() ? sentence : first;
      }
    }
    return first.isEmpty() ? exitMessage.lines().findFirst().orElse("").strip() : first;
  }

  /** Further lines of a message of several, up to the stack trace. */
  private static String following(List<String> lines, int from) {
    StringBuilder more = new StringBuilder();
    for (String line : lines.subList(from, lines.size())) {
      if (line.startsWith("\tat ") || line.startsWith("Caused by: ") || line.startsWith("\t...")) {
        break;
      }
      more.append('\n').append(line);
    }
    return more.toString().stripTrailing();
  }

  /** On one line, cut where it is longer. */
  public static String shortened(String sentence, int length) {
    String line = String.join(" ", Arrays.asList(sentence.split("\\s+", -1))).strip();
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
