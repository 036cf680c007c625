package dues.cli;

import dues.cli.refused.RejectsCard;
import dues.platform.StartupProblem;
import dues.store.runs.RefusedGroups;
import dues.store.runs.Runs;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues rejects EXECUTION`. */
@Command(
    name = "rejects",
    header = "Lists what one execution refused, grouped by reason, and what to do about it.",
    description = {
      "",
      "Rows and balances are counted where they are kept, not where they were printed. For a night: of all it ran.",
      "An E_ code refuses a row, a W_ code skips one value. E_REF_MISSING rows are parked: they come in by themselves",
      "with the next import once what they name is there.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues rejects 12",
      "  dues rejects 12 --json",
      "  dues resubmit out/rejects/12/contracts.csv     once its rows are mended"
    })
final class RejectsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "EXECUTION", description = "The number that `dues runs` lists.")
  private long id;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      if (new Runs(session.dataSource()).withId(id).isEmpty()) {
        throw StartupProblem.configuration(
            "There is no execution " + id + "; `dues runs` lists them.");
      }
      RejectsCard card =
          new RejectsCard(id, new RefusedGroups(session.dataSource()).of(id), session.home());
      dues.terminal().result(dues.options().json() ? card.json() : card.text());
    }
    return 0;
  }
}
