package dues.cli.activation;

import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.store.export.OperationsExport;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues operations`. */
@Command(
    name = "operations",
    header = "Lists what is asked of modules and not done yet.",
    description = {
      "",
      "WAITING: for its first or next try. RUNNING: a call is under way, or was lost. MANUAL: handed over, there is a task.",
      "What became of all operations ever: `dues export operations`.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues operations",
      "  dues operations --all                      those that are done, too",
      "  dues operation 12                          the state, the last error and the log of one",
      "  dues operation 12 run                      once more, now"
    })
public final class OperationsCommand implements Callable<Integer> {

  static final Listing LISTING =
      new Listing(
          OperationsExport.export(),
          List.of(
              "operation",
              "contract",
              "fee",
              "item_type",
              "kind",
              "item",
              "state",
              "module",
              "tries",
              "next_try",
              "error"));

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--source", paramLabel = "ID", description = "One source alone.")
  private @Nullable String source;

  @Option(names = "--all", description = "Those that are done, too.")
  private boolean all;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      Listing.print(
          dues,
          LISTING.table(session, source, row -> all || !"DONE".equals(row.get("state"))),
          "No operation waits or needs people.");
    }
    return 0;
  }
}
