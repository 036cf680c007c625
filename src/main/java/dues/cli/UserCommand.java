package dues.cli;

import dues.cli.text.Table;
import dues.console.security.Passwords;
import dues.console.security.Role;
import dues.platform.StartupProblem;
import dues.store.users.User;
import dues.store.users.Users;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** `dues user add NAME --role R`, `dues user departments NAME D...` and `dues user list`. */
@Command(
    name = "user",
    header = "Adds users of the console, and lists them.",
    description = {
      "",
      "viewer sees; finance also downloads reports and closes months; operator starts, mends and edits; admin does all",
      "of it and keeps the users; metrics is for a machine that reads /actuator/prometheus. A new user gets a one-time",
      "password, shown once; it is changed at the first login. Users are disabled on the page /users, never removed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues user add olena --role operator",
      "  dues user add taras --role operator --departments support,mail     sees the tasks of these",
      "  dues user departments taras mail                                   from now on of this alone; none: of all",
      "  dues user list"
    })
final class UserCommand implements Runnable {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Nothing to do was named; expected add or list.");
  }

  @Command(name = "add", header = "Adds a user and shows their one-time password, once.")
  int add(
      @Parameters(paramLabel = "NAME", description = "What they log in with.") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "R",
              description = "One of: ${COMPLETION-CANDIDATES}.")
          Role role,
      @Option(
              names = {"--departments", "--department"},
              split = ",",
              paramLabel = "D",
              description = "Whose tasks they see. Default: all.")
          @Nullable List<String> departments) {
    if (!name.matches(Passwords.NAME)) {
      throw StartupProblem.configuration(
          "'%s' is no name for a user; expected up to 64 letters, digits, and . _ @ - inside."
              .formatted(name));
    }
    CommandLineTool dues = Objects.requireNonNull(tool);
    List<String> known = named(departments);
    try (Session session = dues.open()) {
      String password =
          new Passwords(session.bean(Users.class))
              .add(name, role, known)
              .orElseThrow(
                  () ->
                      StartupProblem.configuration(
                          "User '%s' is there already; expected a new name. A lost password is replaced on the page /users."
                              .formatted(name)));
      dues.terminal()
          .message("The one-time password of %s, shown only here and now:".formatted(name));
      dues.terminal().result(password);
    }
    return 0;
  }

  @Command(name = "departments", header = "Says whose tasks a user sees from now on; none: all.")
  int departments(
      @Parameters(paramLabel = "NAME", description = "The user.") String name,
      @Parameters(arity = "0..*", split = ",", paramLabel = "D", description = "Departments.")
          @Nullable List<String> departments) {
    CommandLineTool dues = Objects.requireNonNull(tool);
    List<String> known = named(departments);
    try (Session session = dues.open()) {
      if (!session.bean(Users.class).departments(name, known)) {
        throw StartupProblem.configuration(
            "There is no user '%s'; `dues user list` has them.".formatted(name));
      }
    }
    return 0;
  }

  private static List<String> named(@Nullable List<String> departments) {
    return departments == null
        ? List.of()
        : departments.stream().map(String::strip).filter(d -> !d.isEmpty()).distinct().toList();
  }

  @Command(name = "list", header = "Lists the users.")
  int list() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Table table = new Table("name", "role", "departments", "enabled", "one_time_password");
    try (Session session = dues.open()) {
      for (User user : session.bean(Users.class).all()) {
        table.row(
            user.name(),
            Role.valueOf(user.role()).word(),
            String.join(",", user.departments()),
            user.standing().enabled(),
            user.standing().oneTime());
      }
    }
    String none = "There is no user yet; `dues serve` makes the first, or add one.";
    dues.terminal()
        .result(dues.options().json() ? table.json() : table.isEmpty() ? none : table.text());
    return 0;
  }
}
