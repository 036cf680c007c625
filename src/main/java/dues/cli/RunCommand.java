package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.request.Requests;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues run JOB`. */
@Command(
    name = "run",
    header = "Runs a job, or resumes its last failed or stopped execution of the same parameters.",
    description = {
      "",
      "Jobs: nightly (everything), import-billing, normalize-addresses, match-customers, apply-actions, activate-services, recalculate-fees, accrue-fees, "
          + "finance-reports, close-period (see dues close-period).",
      "A job that completed before is run again as a new revision: it compares, and posts exactly what is not right.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues run nightly                                  everything, for today",
      "  dues run nightly --date 2026-10-31",
      "  dues run import-billing --source own              one source's exports alone",
      "  dues run accrue-fees --if-running wait=30         waits up to half an hour for another run",
      "  dues run import-billing --source own -p accept_missing=statuses.csv"
    })
final class RunCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "JOB", description = "The job's name.")
  private String job = "";

  @Mixin private Scope scope = new Scope();

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    Home home = dues.options().home();
    Sheets sheets = Session.sheets(home);
    Requests requests = new Requests(home, sheets);
    JobRequest.Origin origin = who.origin();
    LocalDate day = scope.day(requests);
    List<JobRequest> asked =
        requests.of(
            new JobRequest(job, day, scope.sources(), scope.parameters(), origin, who.patience()));
    try (Session session = dues.open()) {
      Outcomes outcomes = new Outcomes(dues, session);
      outcomes.listen();
      List<JobOutcome> ended = new ArrayList<>();
      for (JobRequest request : asked) {
        ended.add(session.launcher().run(request));
      }
      return outcomes.tell(ended, day);
    }
  }
}
