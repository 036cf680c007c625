package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.platform.StartupProblem;
import dues.store.runs.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues restart EXECUTION`. */
@Command(
    name = "restart",
    header =
        "Resumes an execution that failed or was stopped; what it had completed is not done again.",
    description = "",
    footerHeading = "%nExamples:%n",
    footer = {"  dues restart 12"})
final class RestartCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "EXECUTION", description = "The number that `dues runs` lists.")
  private long id;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the execution.")
  private String reason = "";

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      List<Runs.Run> found = new Runs(session.dataSource()).withId(id);
      if (found.isEmpty()) {
        throw StartupProblem.configuration(
            "There is no execution " + id + "; `dues runs` lists them.");
      }
      Outcomes outcomes = new Outcomes(dues, session);
      outcomes.listen();
      JobOutcome outcome =
          session
              .launcher()
              .restart(id, new JobRequest.Origin(System.getProperty("user.name", ""), reason));
      return outcomes.tell(List.of(outcome), LocalDate.parse(found.get(0).what().date()));
    }
  }
}
