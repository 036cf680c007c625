package dues.cli;

import dues.platform.Spelling;
import dues.platform.StartupProblem;
import dues.store.runs.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command line cannot be meant, or when a command could not do its work. */
final class Refusals {

  private static final int FAILED = 1;

  private Refusals() {}

  static int refuse(Terminal terminal, ParameterException problem) {
    CommandSpec at = problem.getCommandLine().getCommandSpec();
    boolean unknownCommand =
        problem instanceof UnmatchedArgumentException unmatched
            && !at.subcommands().isEmpty()
            && !unmatched.getUnmatched().get(0).startsWith("-");
    if (unknownCommand) {
      String word = ((UnmatchedArgumentException) problem).getUnmatched().get(0);
      Set<String> known = at.subcommands().keySet();
      String near =
          Spelling.nearest(word, known)
              .map(command -> " Did you mean '" + command + "'?")
              .orElse("");
      terminal.message(
          "Command '%s' is unknown; expected one of %s.%s"
              .formatted(word, String.join(", ", known), near));
    } else {
      terminal.message(String.valueOf(problem.getMessage()));
    }
    terminal.message("`" + at.qualifiedName() + " --help` explains it.");
    return CommandLineTool.USAGE;
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a date; expected a day such as 2026-10-31.");
    }
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not an instant; expected one such as 2026-10-31T22:30:00Z.");
    }
  }

  static int explain(Terminal terminal, Exception problem) {
    terminal.message(Causes.sentence(problem));
    return StartupProblem.in(problem).map(StartupProblem::exitCode).orElse(FAILED);
  }
}
