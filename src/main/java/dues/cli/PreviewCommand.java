package dues.cli;

import dues.batch.JobRequest;
import dues.batch.accrual.Rehearsal;
import dues.batch.request.Requests;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.store.periods.BusinessDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues preview JOB`. */
@Command(
    name = "preview",
    header = "Shows what a job would do, by the same code; writes nothing.",
    description = {
      "",
      "accrue-fees, recalculate-fees: every line that the next run for the same date would post, then the totals",
      "by currency and the contracts that it would park. import-billing: created, changed, unchanged, returned, missing",
      "and withdrawn rows by record type, refused rows, balances before and after, and what the recalculation after it",
      "would post. apply-actions: what becomes of each waiting action, and the",
      "lines it leads to. close-period: what stands in the way of closing a month.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues preview import-billing --source own          before its first import, and before any that is doubtful",
      "  dues preview accrue-fees",
      "  dues preview recalculate-fees --source own --date 2026-10-31",
      "  dues preview close-period -p month=2026-10",
      "  dues preview accrue-fees --json"
    })
final class PreviewCommand implements Callable<Integer> {

  private static final String CLOSING = "close-period";
  private static final String ACTIONS = "apply-actions";
  private static final String IMPORT = "import-billing";
  private static final List<String> JOBS =
      List.of(IMPORT, "accrue-fees", "recalculate-fees", ACTIONS, CLOSING);

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "JOB", description = "The job's name.")
  private String job = "";

  @Mixin private Scope scope = new Scope();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Home home = dues.options().home();
    Sheets sheets = Session.sheets(home);
    Requests requests = new Requests(home, sheets);
    LocalDate day = scope.day(requests);
    List<JobRequest> all =
        requests.of(
            new JobRequest(
                job,
                day,
                scope.sources(),
                scope.parameters(),
                new JobRequest.Origin("", ""),
                JobRequest.IfRunning.FAIL));
    if (!JOBS.contains(job)) {
      throw StartupProblem.configuration(
          "Job '%s' has no preview; expected one of %s. `dues check` tells what is wrong with sheets and paths."
              .formatted(job, String.join(", ", JOBS)));
    }
    List<String> wanted = all.stream().flatMap(one -> one.sources().stream()).toList();
    try (Session session = dues.open()) {
      if (job.equals(IMPORT)) {
        return new ImportsPreview(dues, session).call(all);
      }
      if (job.equals(ACTIONS)) {
        return new ActionsPreview(dues, session).call(wanted, day);
      }
      if (job.equals(CLOSING)) {
        String month = scope.parameters().getOrDefault("month", "");
        return new ClosingPreview(dues, session).call(wanted, month);
      }
      rehearse(dues, session, wanted, scope.businessDay(requests));
    }
    return 0;
  }

  private void rehearse(
      CommandLineTool dues, Session session, List<String> wanted, BusinessDay day) {
    Rehearsal rehearsal = session.bean(Rehearsal.class);
    Foretold foretold = Foretold.on(dues.terminal().results(), dues.options().json());
    foretold.begin();
    for (String source : wanted) {
      rehearsal.of(job, List.of(source), day, posting -> foretold.add(source, posting));
    }
    foretold.end();
  }
}
