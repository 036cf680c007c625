package dues.cli.helpdesk;

import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import dues.store.helpdesk.lists.ProcessFilter;
import dues.store.helpdesk.lists.ProcessQueue;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues processes`. */
@Command(
    name = "processes",
    header = "Lists what people work on: topics of helpdesks, with their contracts and what waits.",
    description = {
      "",
      "Open ones, unless --closed or --all. unread: messages that came in and nobody has read. untold: what people did",
      "here and no import has shown yet.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues processes --unassigned --unread",
      "  dues processes --mine",
      "  dues processes --contract own:1042 --all",
      "  dues process 7                                   one of them, with its messages"
    })
public final class ProcessesCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @ArgGroup private State state = new State();
  @ArgGroup private Executor executor = new Executor();

  @ArgGroup(exclusive = false)
  private What what = new What();

  /** Open ones are asked for where nothing is said. */
  static final class State {
    @Option(names = "--closed", description = "Closed ones alone.")
    private boolean closed;

    @Option(names = "--all", description = "Open and closed ones.")
    private boolean all;

    @Nullable Boolean open() {
      return all ? null : Boolean.valueOf(!closed);
    }
  }

  /** Whose they are. */
  static final class Executor {
    @Option(names = "--unassigned", description = "Those of nobody.")
    private boolean unassigned;

    @Option(names = "--mine", description = "Those of whoever runs the command.")
    private boolean mine;

    @Option(names = "--executor", paramLabel = "LOGIN", description = "Those of one person.")
    private @Nullable String login;

    @Nullable String asked() {
      return unassigned ? "" : mine ? System.getProperty("user.name", "") : login;
    }
  }

  /** What they are about. */
  static final class What {
    @Option(names = "--unread", description = "Only with unread messages.")
    private boolean unread;

    @Option(names = "--status", paramLabel = "S", description = "In this status.")
    private @Nullable String status;

    @Option(names = "--type", paramLabel = "T", description = "Of this type.")
    private @Nullable String type;

    @Option(names = "--source", paramLabel = "ID", description = "Topics of one source.")
    private @Nullable String source;

    @Option(names = "--contract", paramLabel = "SOURCE:C", description = "Linked to a contract.")
    private @Nullable String contract;
  }

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      requireStatus(session.sheets().helpdesk().desk().statuses());
      ProcessFilter filter =
          new ProcessFilter(
              state.open(),
              what.status,
              executor.asked(),
              what.unread,
              new ProcessFilter.Scope(what.source, what.contract, what.type));
      Table table = new Table(ProcessQueue.COLUMNS.toArray(String[]::new));
      session.bean(ProcessQueue.class).list(filter).forEach(row -> table.row(row.toArray()));
      dues.terminal()
          .result(
              dues.options().json()
                  ? table.json()
                  : table.isEmpty() ? "There are no such processes." : table.text());
    }
    return 0;
  }

  private void requireStatus(List<String> known) {
    if (what.status != null && !known.contains(what.status)) {
      throw StartupProblem.configuration(
          "'%s' is no status of a process; expected one of %s."
              .formatted(what.status, String.join(", ", known)));
    }
  }
}
