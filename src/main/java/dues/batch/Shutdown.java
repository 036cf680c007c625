package dues.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the process in order, whether its command has finished or a SIGTERM or Ctrl-C came: running
 * chunks commit, statuses and leases are settled, the command says its last words, the database is
 * left. A process that was ended by a signal would by itself exit with 143 or 130; the contract
 * says 3.
 */
public final class Shutdown {

  private static final long LAST_WORDS_SECONDS = 10;

  private final ConfigurableApplicationContext context;
  private final boolean speaks;
  private final CountDownLatch told = new CountDownLatch(1);
  private volatile int code = JobOutcome.Exit.STOPPED.code();

  private Shutdown(ConfigurableApplicationContext context, boolean speaks) {
    this.context = context;
    this.speaks = speaks;
  }

  /** From now on, however the process ends, it ends in order. */
  public static Shutdown of(ConfigurableApplicationContext context) {
    return of(context, true);
  }

  /** The same for a server, which has no last words about a run. */
  public static Shutdown ofServer(ConfigurableApplicationContext context) {
    return of(context, false);
  }

  private static Shutdown of(ConfigurableApplicationContext context, boolean speaks) {
    Shutdown shutdown = new Shutdown(context, speaks);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::end, "dues-shutdown"));
    return shutdown;
  }

  /** The last call of a command; does not return. */
  public void exit(int exitCode) {
    code = exitCode;
    told.countDown();
    System.exit(exitCode);
  }

  private void end() {
    Running running = context.getBean(Running.class);
    boolean awaitsCommand = speaks && running.hasRuns();
    running.stop();
    boolean interrupted = false;
    try {
      if (awaitsCommand && !told.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
        code = JobOutcome.Exit.STOPPED.code();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    context.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(code);
  }
}
