package dues.console;

import dues.batch.DuesApplication;
import dues.batch.sheet.Sheets;
import dues.console.security.Passwords;
import dues.platform.ExecutionLog;
import dues.platform.Home;
import dues.platform.LogSheet;
import dues.platform.StartupProblem;
import dues.platform.database.Database;
import dues.store.users.Users;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The console while it is served.
 *
 * @param context the program with its web server; closing it ends both
 */
public record Console(ConfigurableApplicationContext context) {

  /** The administrator of a home that has no user yet. */
  public static final String FIRST_USER = "admin";

  private static final int KEPT_DAYS = 90;

  /** Starts the server; its port is open when this returns. */
  public static Console start(Home home, Sheets sheets, Database database, Listening where) {
    Path log = home.output("logs/serve").resolve(ProcessHandle.current().pid() + ".log");
    try {
      ExecutionLog.openForProcess(
          log, new LogSheet(Path.of("out", "logs", "serve"), LogSheet.Level.INFO, KEPT_DAYS));
    } catch (IOException e) {
      throw StartupProblem.configuration(
          "'%s' cannot be written: %s. Change the owner or the mode of the folder."
              .formatted(log, e.getMessage()),
          e);
    }
    return new Console(
        DuesApplication.serve(home, sheets, database, where.settings(), ConsoleApplication.class));
  }

  /** The port it listens on. */
  public int port() {
    return context instanceof WebServerApplicationContext web && web.getWebServer() != null
        ? web.getWebServer().getPort()
        : 0;
  }

  /** The one-time password of the first administrator, when this start made one. */
  public Optional<String> firstPassword() {
    return new Passwords(context.getBean(Users.class)).first(FIRST_USER);
  }
}
