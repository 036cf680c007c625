package dues.batch.activation;

import dues.activation.Answer;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.outbox.ModuleCalls;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks modules, several at a time: one thread decides and keeps, the others only call. It is over
 * when nothing that is due can be done now; what failed is due in a later run.
 */
@Component
class Dispatch {

  private final Calls calls;
  private final TransactionTemplate transactions;
  private final int workers;
  private final ModuleCalls modules = new ModuleCalls();

  Dispatch(Calls calls, PlatformTransactionManager transactions, Sheets sheets) {
    this.calls = calls;
    this.transactions = new TransactionTemplate(transactions);
    this.workers =
        Objects.requireNonNull(sheets.jobs().get(ActivateServicesJob.NAME)).work().partitions();
  }

  private record Ended(Claimed call, Answer answer) {}

  /** Makes every call that is due and returns how many. */
  long run(StepRun run) {
    Moment moment = Moment.of(run);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    CompletionService<Ended> ended = new ExecutorCompletionService<>(pool);
    Set<String> blocked = new HashSet<>();
    long made = 0;
    int inFlight = 0;
    try {
      boolean more = true;
      while (more || inFlight > 0) {
        if (more && inFlight < workers && !run.step().isTerminateOnly()) {
          Calls.Found found = found(run, moment, blocked);
          more = found.more();
          if (found.call().isPresent()) {
            Claimed call = found.call().get();
            Future<Ended> unused =
                ended.submit(() -> new Ended(call, modules.call(call.module(), call.request())));
            inFlight++;
            made++;
          }
        } else if (inFlight > 0) {
          keep(run, moment, ended.take().get());
          inFlight--;
          blocked.clear();
          more = true;
        } else {
          more = false;
        }
      }
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a call ended with a fault", fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while modules were at work", stopped);
    } finally {
      pool.shutdownNow();
    }
    return made;
  }

  private Calls.Found found(StepRun run, Moment moment, Set<String> blocked) {
    return Objects.requireNonNull(
        transactions.execute(status -> calls.next(run.sources(), moment, blocked)));
  }

  private void keep(StepRun run, Moment moment, Ended ended) {
    transactions.executeWithoutResult(
        status ->
            calls.ended(
                ended.call(),
                ended.answer(),
                new Done(run.date(), moment.at(), run.execution(), null)));
  }
}
