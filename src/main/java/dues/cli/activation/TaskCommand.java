package dues.cli.activation;

import dues.activation.Field;
import dues.activation.Person;
import dues.batch.activation.TaskDesk;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import dues.store.activation.Cards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues task ID [take|fill K=V...|close|rerun]`. */
@Command(
    name = "task",
    header = "Shows a task, takes it, fills its form, closes it, or runs its operation once more.",
    description = {
      "",
      "Closing a task says that what was asked for is done: the service has its new state, and a new one's customer gets",
      "the welcome mail. Required fields of the form must be filled before. rerun asks the module that was asked last once",
      "more; a success closes the task. A user of the console (`dues user list`) whose account here has the same name sees",
      "and does the tasks of their departments alone.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues task 7                                with the fields of its form",
      "  dues task 7 take",
      "  dues task 7 fill login=ivan ip=10.0.0.7",
      "  dues task 7 close",
      "  dues task 7 rerun                          the program works again: let it do it after all"
    })
public final class TaskCommand implements Callable<Integer> {

  /** What can be done about it. */
  enum Deed {
    SHOW,
    TAKE,
    FILL,
    CLOSE,
    RERUN
  }

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "ID", description = "From `dues tasks`.")
  private long id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "take|fill|close|rerun",
      description = "What to do.")
  private Deed deed = Deed.SHOW;

  @Parameters(index = "2..*", paramLabel = "K=V", description = "With fill: fields of the form.")
  private List<String> assignments = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Map<String, String> values = values();
    try (Session session = dues.open()) {
      table(session);
      TaskDesk desk = session.bean(TaskDesk.class);
      Person person = Who.asks(session);
      List<String> problems =
          switch (deed) {
            case SHOW -> List.of();
            case TAKE -> desk.take(id, person);
            case FILL -> desk.fill(id, values, person);
            case CLOSE -> desk.close(id, person);
            case RERUN -> desk.rerun(id, person);
          };
      if (!problems.isEmpty()) {
        String text = "Task %d: %s".formatted(id, String.join("\n", problems));
        throw deed == Deed.RERUN
            ? StartupProblem.failure(text)
            : StartupProblem.configuration(text);
      }
      show(dues, session, desk);
    }
    return 0;
  }

  private Map<String, String> values() {
    if ((deed == Deed.FILL) == assignments.isEmpty()) {
      throw StartupProblem.configuration(
          "K=V belongs to fill, and fill needs some; expected such as `dues task %d fill login=ivan`."
              .formatted(id));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw StartupProblem.configuration(
            "'%s' fills no field; expected FIELD=VALUE such as login=ivan.".formatted(assignment));
      }
      values.put(assignment.substring(0, equals), assignment.substring(equals + 1).strip());
    }
    return values;
  }

  private Table table(Session session) {
    Table table =
        TasksCommand.LISTING.table(session, null, row -> Long.toString(id).equals(row.get("task")));
    if (table.isEmpty()) {
      throw StartupProblem.configuration(
          "There is no task %d; expected one of `dues tasks --all`.".formatted(id));
    }
    return table;
  }

  private void show(CommandLineTool dues, Session session, TaskDesk desk) {
    Table table = table(session);
    dues.terminal().result(dues.options().json() ? table.json() : table.text());
    String module = session.bean(Cards.class).moduleOf(id).orElse(null);
    if (!dues.options().json()) {
      for (Field field : desk.form(module)) {
        dues.terminal()
            .result(
                "  %s  %s%s"
                    .formatted(field.name(), field.title(), field.required() ? " (required)" : ""));
      }
    }
  }
}
