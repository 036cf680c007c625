package dues.cli.activation;

import dues.batch.activation.Reruns;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import dues.store.activation.Cards;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues operation ID [run|task]`. */
@Command(
    name = "operation",
    header = "Shows an operation, starts a manual one once more, or makes a task of one.",
    description = {
      "",
      "run asks the module that was asked last; a success does what follows from it and closes the task, a failure leaves both.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues operation 12                          with the last hundred lines that modules said",
      "  dues operation 12 run",
      "  dues operation 12 task                     no more tries: people are to do it"
    })
public final class OperationCommand implements Callable<Integer> {

  /** What can be done about it. */
  enum Deed {
    SHOW,
    RUN,
    TASK
  }

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "ID", description = "From `dues operations`.")
  private long id;

  @Parameters(index = "1", arity = "0..1", paramLabel = "run|task", description = "What to do.")
  private Deed deed = Deed.SHOW;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      table(session);
      Reruns reruns = session.bean(Reruns.class);
      List<String> problems =
          switch (deed) {
            case SHOW -> List.of();
            case RUN -> reruns.run(id);
            case TASK -> reruns.handOver(id);
          };
      if (!problems.isEmpty()) {
        throw deed == Deed.RUN
            ? StartupProblem.failure(String.join("\n", problems))
            : StartupProblem.configuration(String.join("\n", problems));
      }
      show(dues, session);
    }
    return 0;
  }

  private Table table(Session session) {
    Table table =
        OperationsCommand.LISTING.table(
            session, null, row -> Long.toString(id).equals(row.get("operation")));
    if (table.isEmpty()) {
      throw StartupProblem.configuration(
          "There is no operation %d; expected one of `dues operations --all`.".formatted(id));
    }
    return table;
  }

  private void show(CommandLineTool dues, Session session) {
    Table table = table(session);
    List<String> log = session.bean(Cards.class).log(id);
    if (dues.options().json()) {
      dues.terminal()
          .result(
              "{\"operation\": %s, \"log\": [%s]}"
                  .formatted(
                      table.json(),
                      log.stream().map(Json::text).collect(Collectors.joining(", "))));
    } else {
      dues.terminal().result(table.text());
      log.forEach(line -> dues.terminal().result("  | " + line));
    }
  }
}
