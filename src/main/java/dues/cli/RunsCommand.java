package dues.cli;

import dues.cli.text.Table;
import dues.store.runs.Causes;
import dues.store.runs.Runs;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues runs`. */
@Command(
    name = "runs",
    header = "Lists what ran, the newest first.",
    description = "",
    footerHeading = "%nExamples:%n",
    footer = {"  dues runs", "  dues runs --limit 200 --json"})
final class RunsCommand implements Callable<Integer> {

  private static final int CAUSE_LENGTH = 100;

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--limit", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    boolean json = dues.options().json();
    Table table =
        new Table(
            "id",
            "job",
            "date",
            "sources",
            "status",
            "started",
            "seconds",
            "read",
            "written",
            "rejected",
            "cause");
    try (Session session = dues.open()) {
      for (Runs.Run run : new Runs(session.dataSource()).newest(limit)) {
        String cause = Causes.of(run.how());
        table.row(
            run.id(),
            run.what().job(),
            run.what().date(),
            run.what().sources(),
            run.how().status(),
            java.util.Objects.requireNonNullElse(run.how().started(), ""),
            Outcomes.seconds(run.how()),
            run.rows().read(),
            run.rows().written(),
            run.rows().rejected(),
            json ? cause : Causes.shortened(cause, CAUSE_LENGTH));
      }
    }
    dues.terminal()
        .result(json ? table.json() : table.isEmpty() ? "Nothing has run yet." : table.text());
    return 0;
  }
}
