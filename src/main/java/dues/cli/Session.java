package dues.cli;

import dues.batch.DuesApplication;
import dues.batch.Launcher;
import dues.batch.Shutdown;
import dues.batch.sheet.Sheets;
import dues.batch.step.Progress;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.platform.Violations;
import dues.platform.database.Database;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The program started for one home: its sheets are right, its database is open, its jobs are known.
 * However the process ends, it ends in order.
 */
public final class Session implements AutoCloseable {

  private final Home home;
  private final Sheets sheets;
  private final ConfigurableApplicationContext context;
  private final @Nullable Shutdown shutdown;

  private Session(
      Home home,
      Sheets sheets,
      ConfigurableApplicationContext context,
      @Nullable Shutdown shutdown) {
    this.home = home;
    this.sheets = sheets;
    this.context = context;
    this.shutdown = shutdown;
  }

  /**
   * Starts the program for a home whose sheets were found right.
   *
   * @param process whether the session owns this process, and so ends it in order on a signal
   */
  static Session open(Home home, Sheets sheets, boolean process) {
    Database database = Database.open(home, Map.copyOf(System.getenv()));
    ConfigurableApplicationContext context = null;
    try {
      context = DuesApplication.start(home, sheets, database);
      return new Session(home, sheets, context, process ? Shutdown.of(context) : null);
    } finally {
      if (context == null) {
        database.close();
      }
    }
  }

  /** The home's sheets; all that is wrong in them is told at once. */
  public static Sheets sheets(Home home) {
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(home, violations);
    LogFolders.check(home, sheets, violations);
    if (!violations.isEmpty()) {
      throw StartupProblem.configuration(violations.toString());
    }
    return sheets;
  }

  Home home() {
    return home;
  }

  public Sheets sheets() {
    return sheets;
  }

  Launcher launcher() {
    return context.getBean(Launcher.class);
  }

  Progress progress() {
    return context.getBean(Progress.class);
  }

  DataSource dataSource() {
    return context.getBean(DataSource.class);
  }

  PlatformTransactionManager transactions() {
    return context.getBean(PlatformTransactionManager.class);
  }

  /** A part of the program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * Ends the process with this code, after everything was left in order; returns where the session
   * does not own it.
   */
  void exit(int code) {
    if (shutdown != null) {
      shutdown.exit(code);
    }
  }

  /** Leaves the database, unless the end of the process does. */
  @Override
  public void close() {
    if (shutdown == null) {
      context.close();
    }
  }
}
