package dues.cli;

import dues.platform.StartupProblem;
import dues.store.runs.ImportedFiles;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RunEffects;
import dues.store.runs.Runs;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues show EXECUTION`. */
@Command(
    name = "show",
    header = "Shows what one execution did, why it failed, and what to type next.",
    description = "",
    footerHeading = "%nExamples:%n",
    footer = {"  dues show 12", "  dues show 12 --json"})
final class ShowCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "EXECUTION", description = "The number that `dues runs` lists.")
  private long id;

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      Runs runs = new Runs(session.dataSource());
      List<Runs.Run> found = runs.withId(id);
      if (found.isEmpty()) {
        throw StartupProblem.configuration(
            "There is no execution " + id + "; `dues runs` lists them.");
      }
      RunCard card =
          new RunCard(
              session.home(),
              runs,
              new RunEffects(session.dataSource()),
              new ImportedFiles(session.dataSource()),
              new RefusedGroups(session.dataSource()),
              found.get(0));
      dues.terminal().result(dues.options().json() ? card.json() : card.text());
    }
    return 0;
  }
}
