package dues.cli;

import dues.cli.activation.OperationCommand;
import dues.cli.activation.OperationsCommand;
import dues.cli.activation.TaskCommand;
import dues.cli.activation.TasksCommand;
import dues.cli.backup.BackupCommand;
import dues.cli.backup.ForgetCommand;
import dues.cli.backup.RestoreCommand;
import dues.cli.customer.LinkCommand;
import dues.cli.customer.MergeCommand;
import dues.cli.customer.SplitCommand;
import dues.cli.customer.UnlinkCommand;
import dues.cli.helpdesk.FindCommand;
import dues.cli.helpdesk.OrderCommand;
import dues.cli.helpdesk.ProcessCommand;
import dues.cli.helpdesk.ProcessesCommand;
import dues.cli.review.ReviewCommand;
import dues.cli.review.ReviewsCommand;
import dues.cli.worker.WorkerCommand;
import dues.platform.Home;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command `dues`. */
@Command(
    name = "dues",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    header =
        "Reads the exports of several billing systems, charges periodic fees and writes finance reports.",
    description = {
      "",
      "A home is a folder with jobs/sources/<id>.yml, one for each billing; everything else has a default.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues check                          is everything in this home right?",
      "  dues run nightly                    the whole night for today",
      "  dues run nightly --date 2026-10-31  the same for another day",
      "  dues preview accrue-fees            what would be posted; writes nothing",
      "  dues runs                           what ran, and how it went",
      "  dues show 12                        what execution 12 did, or why it failed",
      "  dues rejects 12                     what it refused, and how to bring it in",
      "  dues reviews                        what waits for a person: customers and addresses",
      "  dues processes --unread             what customers wrote and nobody has read",
      "  dues explain own:1042               why a contract was charged what it was",
      "  dues export ledger --source own     every posted line, as CSV",
      "  dues help run                       more about one command",
      "",
      "Exit codes: 0 completed, 1 failed (run it again), 2 usage or configuration, 3 stopped, 4 another run holds it."
    },
    subcommands = {
      RunCommand.class,
      PreviewCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      RejectsCommand.class,
      ResubmitCommand.class,
      RestartCommand.class,
      StopCommand.class,
      RevertCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      ReviewsCommand.class,
      ReviewCommand.class,
      EditCommand.class,
      ProcessesCommand.class,
      ProcessCommand.class,
      FindCommand.class,
      OrderCommand.class,
      LinkCommand.class,
      UnlinkCommand.class,
      MergeCommand.class,
      SplitCommand.class,
      OperationsCommand.class,
      OperationCommand.class,
      TasksCommand.class,
      TaskCommand.class,
      ClosePeriodCommand.class,
      PeriodsCommand.class,
      BackupCommand.class,
      ForgetCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      WorkerCommand.class,
      UserCommand.class,
      HelpCommand.class
    })
public final class CommandLineTool implements Runnable {

  static final int USAGE = 2;

  @Mixin SharedOptions options = new SharedOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final boolean process;
  private @Nullable Session session;

  private CommandLineTool(Terminal terminal, boolean process) {
    this.terminal = terminal;
    this.process = process;
  }

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String... words) {
    CommandLineTool tool = new CommandLineTool(Terminal.ofThisProcess(), true);
    int code = tool.execute(words);
    Session opened = tool.session;
    if (opened != null) {
      opened.exit(code);
    }
    System.exit(code);
  }

  /** Runs one command line in a process that goes on afterwards. */
  static int run(Terminal terminal, String... words) {
    return new CommandLineTool(terminal, false).execute(words);
  }

  private int execute(String... words) {
    CommandLine line = new CommandLine(this);
    line.setOut(writer(terminal.results()));
    line.setErr(writer(terminal.messages()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(terminal.interactive());
    line.registerConverter(LocalDate.class, Refusals::date);
    line.registerConverter(Instant.class, Refusals::instant);
    line.setParameterExceptionHandler((problem, arguments) -> Refusals.refuse(terminal, problem));
    line.setExecutionExceptionHandler((problem, at, result) -> Refusals.explain(terminal, problem));
    return line.execute(words);
  }

  private static java.io.PrintWriter writer(java.io.PrintStream stream) {
    return new java.io.PrintWriter(stream, true, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Opens the home; anything wrong in its sheets is refused before the database is touched. */
  public Session open() {
    Home home = options.home();
    Session opened = Session.open(home, Session.sheets(home), process);
    session = opened;
    return opened;
  }

  /** The version of the program. */
  public static String version() {
    String version = CommandLineTool.class.getPackage().getImplementationVersion();
    return version == null ? "(built from sources)" : version;
  }

  /** Where its commands speak. */
  public Terminal terminal() {
    return terminal;
  }

  /** What every command is told. */
  public SharedOptions options() {
    return options;
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.messages());
    throw new ParameterException(spec.commandLine(), "No command was named.");
  }
}
