package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.revert.Revertible;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import dues.store.revert.ImportedRun;
import dues.store.revert.RevertedRuns;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues revert EXECUTION`. */
@Command(
    name = "revert",
    header = "Withdraws the facts that one import brought.",
    description = {
      "",
      "What the import added is withdrawn and kept in history; what it changed, marked as missing or brought back is",
      "what it was before. What operators have built on since stays and is listed. The ledger is not touched: the next",
      "recalculate-fees posts the correction. The newest import of a source is reverted first; importing the same files",
      "again brings their facts again.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues revert 12 --reason \"last year's export\"",
      "  dues preview recalculate-fees --source own     what the ledger will get because of it",
      "  dues run import-billing --source own           brings the right files"
    })
final class RevertCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "EXECUTION", description = "The import's number; `dues runs` lists it.")
  private String execution = "";

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    JobRequest.IfRunning patience = who.patience();
    try (Session session = dues.open()) {
      Revertible revertible = session.bean(Revertible.class);
      revertible
          .against(execution)
          .ifPresent(
              refusal -> {
                throw StartupProblem.configuration(refusal);
              });
      ImportedRun imported = revertible.importOf(execution);
      if (imported.revertedBy() != 0) {
        tell(dues, session, imported, Revertible.already(imported));
        return 0;
      }
      JobRequest.Origin origin = who.origin();
      JobOutcome outcome = session.launcher().run(revertible.request(imported, origin, patience));
      if (outcome.exit() != JobOutcome.Exit.COMPLETED || outcome.execution() == 0) {
        return new Outcomes(dues, session).tell(List.of(outcome), imported.date());
      }
      String done =
          "Execution %d took back execution %d, the import of %s for %s. The ledger was not touched: the next recalculate-fees posts the correction."
              .formatted(
                  outcome.execution(),
                  imported.execution(),
                  imported.source().id(),
                  imported.date());
      tell(dues, session, revertible.importOf(execution), done);
      return 0;
    }
  }

  private static void tell(
      CommandLineTool dues, Session session, ImportedRun run, String sentence) {
    RevertedRuns runs = session.bean(RevertedRuns.class);
    Table counts = new Table("record", "withdrawn", "restored");
    runs.counts(run.execution())
        .forEach(count -> counts.row(count.record(), count.withdrawn(), count.restored()));
    List<String> left = runs.left(run.execution());
    if (dues.options().json()) {
      dues.terminal()
          .result(
              "{\"execution\": %d, \"reverted\": %d, \"records\": %s,\n\"left\": [%s]}"
                  .formatted(
                      run.revertedBy(),
                      run.execution(),
                      counts.json(),
                      String.join(", ", left.stream().map(Json::text).toList())));
      return;
    }
    if (!counts.isEmpty()) {
      dues.terminal().result(counts.text());
    }
    if (!left.isEmpty()) {
      dues.terminal()
          .result(
              "Left as they are, because operators have built on them since: "
                  + String.join(", ", left)
                  + ".");
    }
    dues.terminal().result(sentence);
  }
}
