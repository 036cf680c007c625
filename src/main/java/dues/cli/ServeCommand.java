package dues.cli;

import dues.batch.Shutdown;
import dues.batch.sheet.Sheets;
import dues.console.Console;
import dues.console.Listening;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.platform.database.Database;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues serve`. */
@Command(
    name = "serve",
    header = "Serves the console to browsers, and starts jobs by their sheets' schedules.",
    description = {
      "",
      "The first start of a home makes the user admin and shows a one-time password, once. It ends with Ctrl-C or",
      "SIGTERM; what runs then stops at its next chunk and is resumed later. Sheets are read at the start.",
      "Anywhere but on loopback it needs TLS: DUES_TLS_CERTIFICATE and DUES_TLS_KEY name PEM files.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues serve                                  http://127.0.0.1:8080",
      "  dues serve --port 9000",
      "  DUES_TLS_CERTIFICATE=a.crt DUES_TLS_KEY=a.key dues serve --address 0.0.0.0 --port 8443",
      "  dues user add olena --role operator"
    })
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int port = Listening.PORT;

  @Option(
      names = "--address",
      paramLabel = "HOST",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
  private String address = Listening.LOOPBACK;

  @Override
  public Integer call() throws InterruptedException {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Listening where = Listening.at(address, port, Map.copyOf(System.getenv()));
    Console console = started(dues.options().home(), where);
    Shutdown.ofServer(console.context());
    console
        .firstPassword()
        .ifPresent(
            password ->
                dues.terminal()
                    .message(
                        "First start: log in as '%s' with the one-time password %s. It is shown only here and now, and is changed at the first login."
                            .formatted(Console.FIRST_USER, password)));
    dues.terminal()
        .message("The console listens on " + where.url(console.port()) + "; Ctrl-C ends it.");
    Thread.currentThread().join();
    return 0;
  }

  private static Console started(Home home, Listening where) {
    Sheets sheets = Session.sheets(home);
    Database database = Database.open(home, Map.copyOf(System.getenv()));
    Console console = null;
    try {
      console = Console.start(home, sheets, database, where);
      return console;
    } catch (PortInUseException taken) {
      throw StartupProblem.configuration(
          "Port %d of %s is taken by another process; name a free one with --port."
              .formatted(where.port(), where.address()),
          taken);
    } finally {
      if (console == null) {
        database.close();
      }
    }
  }
}
