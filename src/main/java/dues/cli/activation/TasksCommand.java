package dues.cli.activation;

import dues.activation.Person;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.store.export.TasksExport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues tasks`. */
@Command(
    name = "tasks",
    header = "Lists what people are to do because no module does.",
    description = {
      "",
      "A user of the console (`dues user list`) whose account here has the same name sees the tasks of their departments, and",
      "those that name none.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues tasks",
      "  dues tasks --department mail               those of a department",
      "  dues task 7 take",
      "  dues task 7 fill login=ivan",
      "  dues task 7 close                          what was asked for is done"
    })
public final class TasksCommand implements Callable<Integer> {

  static final Listing LISTING =
      new Listing(
          TasksExport.export(),
          List.of(
              "task",
              "operation",
              "contract",
              "fee",
              "kind",
              "department",
              "state",
              "assignee",
              "reason",
              "form",
              "opened"));

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--department", paramLabel = "D", description = "One department alone.")
  private @Nullable String department;

  @Option(names = "--source", paramLabel = "ID", description = "One source alone.")
  private @Nullable String source;

  @Option(names = "--all", description = "Closed ones, too.")
  private boolean all;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      Person person = Who.asks(session);
      Listing.print(
          dues,
          LISTING.table(
              session,
              source,
              row -> isAsked(row) && person.sees(row.getOrDefault("department", ""))),
          "No task is open.");
    }
    return 0;
  }

  private boolean isAsked(Map<String, String> row) {
    return (all || !"CLOSED".equals(row.get("state")))
        && (department == null || department.equalsIgnoreCase(row.get("department")));
  }
}
