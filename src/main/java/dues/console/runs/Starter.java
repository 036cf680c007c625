package dues.console.runs;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.store.runs.Causes;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs jobs in the background of this process, and keeps who asked, why, and what was refused. The
 * launcher waits for them when the program ends; nothing here interrupts one.
 */
@Component
public class Starter implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Starter.class);
  private static final long FIRST_SECONDS = 2;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> new Thread(work, "dues-run"));
  private final AuditTrail audit;

  Starter(AuditTrail audit) {
    this.audit = audit;
  }

  /** Somebody's wish: who, what to do, to what, and why. */
  public record Wish(String who, String deed, String object, String reason) {}

  /**
   * Begins, and waits a moment: refusals come at once.
   *
   * @return why nothing runs; empty when something does, or has already ended
   */
  public List<String> start(Wish wish, Supplier<JobOutcome> run) {
    Future<JobOutcome> begun = threads.submit(() -> ended(wish, run));
    try {
      JobOutcome outcome = begun.get(FIRST_SECONDS, TimeUnit.SECONDS);
      return isRefusal(outcome) ? outcome.messages() : List.of();
    } catch (TimeoutException running) {
      return List.of();
    } catch (ExecutionException broke) {
      return List.of(Causes.sentence(broke));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private JobOutcome ended(Wish wish, Supplier<JobOutcome> run) {
    try {
      JobOutcome outcome = run.get();
      keep(wish, outcome.exit() + said(outcome));
      return outcome;
    } catch (RuntimeException broke) {
      LOG.error("{} of {} broke", wish.deed(), wish.object(), broke);
      keep(wish, "FAILED: " + Causes.sentence(broke));
      throw broke;
    }
  }

  private void keep(Wish wish, String outcome) {
    audit.keep(new AuditEntry("", wish.who(), wish.deed(), wish.object(), wish.reason(), outcome));
  }

  private static String said(JobOutcome outcome) {
    String number = outcome.execution() > 0 ? " execution " + outcome.execution() : "";
    return number
        + (outcome.messages().isEmpty() ? "" : ": " + String.join("\n", outcome.messages()));
  }

  private static boolean isRefusal(JobOutcome outcome) {
    return outcome.execution() == 0 || outcome.exit() == Exit.USAGE;
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }
}
