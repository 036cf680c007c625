package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.imports.resubmitted.MendedCopies;
import dues.batch.imports.resubmitted.MendedPlace;
import dues.store.runs.ImportedFiles;
import dues.store.runs.ImportedFiles.Totals;
import dues.store.runs.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues resubmit FILE`. */
@Command(
    name = "resubmit",
    header = "Takes in the mended rows of a reject file.",
    description = {
      "",
      "The file is one of out/rejects/<execution>/, mended in a text editor or a spreadsheet; its last three columns",
      "(code, column, message) are not read as values. It adds to the import that refused its rows: what is not in it stays",
      "as it is. Rows that are still wrong are refused again, into a file of their own. The same file again changes nothing.",
      "A row whose record a later export has brought since is refused: what is newer stays.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues rejects 12                                    what was refused, and where the files are",
      "  dues resubmit out/rejects/12/contracts.csv",
      "  dues resubmit ~/mended.xlsx --execution 12         a file that was moved or renamed",
      "  dues show 12                                       how many of its rows came in, and with which execution"
    })
final class ResubmitCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "FILE", description = "The mended reject file.")
  private Path file = Path.of("");

  @Option(
      names = "--execution",
      paramLabel = "ID",
      description =
          "The execution that refused the rows. Default: what the file's folder or messages say.")
  private @Nullable Long execution;

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    JobRequest.IfRunning patience = who.patience();
    Path mended = MendedCopies.inHome(dues.options().home(), file);
    try (Session session = dues.open()) {
      JobRequest request =
          session
              .bean(MendedPlace.class)
              .request(mended, Optional.ofNullable(execution), who.origin(), patience);
      Outcomes outcomes = new Outcomes(dues, session);
      outcomes.listen();
      JobOutcome outcome = session.launcher().run(request);
      int code = outcomes.tell(List.of(outcome), request.date());
      if (outcome.exit() == Exit.COMPLETED && outcome.execution() > 0 && !dues.options().json()) {
        story(session, outcome.execution()).forEach(dues.terminal()::result);
      }
      return code;
    }
  }

  private static List<String> story(Session session, long child) {
    ImportedFiles groups = new ImportedFiles(session.dataSource());
    boolean changed =
        new Runs(session.dataSource())
            .steps(child).stream()
                .anyMatch(step -> step.step().equals("publish") && step.rows().written() > 0);
    String parent =
        groups.parent(child).stream().findFirst().map(p -> p.execution() + "").orElse("");
    Optional<Totals> totals = groups.totals(child).stream().findFirst();
    if (totals.isEmpty()) {
      return List.of("Nothing changed: every row of the file came in before.");
    }
    long wrong = totals.get().rejected() + totals.get().parked();
    String came =
        (changed
                ? "%d of %d rows that execution %s had refused came in."
                : "Nothing changed: %d of %d rows that execution %s had refused are right and came in before.")
            .formatted(totals.get().accepted(), totals.get().read(), parent);
    return wrong == 0
        ? List.of(came)
        : List.of(
            came,
            "Refused again: %d; `dues rejects %d` says why and where they are."
                .formatted(wrong, child));
  }
}
