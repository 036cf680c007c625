package dues.cli;

import dues.batch.JobOutcome;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues stop EXECUTION`. */
@Command(
    name = "stop",
    header = "Asks a running execution to stop at its next chunk bound; it can be resumed.",
    description = "",
    footerHeading = "%nExamples:%n",
    footer = {"  dues stop 12", "  dues restart 12      goes on with it later"})
final class StopCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "EXECUTION", description = "The number that `dues runs` lists.")
  private long id;

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      JobOutcome outcome = session.launcher().stop(id, System.getProperty("user.name", ""));
      outcome.messages().forEach(message -> dues.terminal().message(message));
      return outcome.exit().code();
    }
  }
}
