package dues.batch.guard;

import dues.batch.step.ChunkParts;
import dues.batch.step.Progress;
import dues.batch.step.Reconciliation;
import dues.batch.step.Several;
import dues.batch.step.StepRun;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One execution of a chunk step: its parts, what it counted, and whether every chunk so far has
 * committed. Used by the one thread that executes the step.
 *
 * <p>The first read of a chunk joins its transaction. When that ends uncommitted, the flag goes up
 * on which the next read, or the end of the step, throws.
 */
final class ChunkRun<I, O> {

  private static final String EXPECTED = "dues.expected";

  private final StepExecution step;
  private final ChunkParts<I, O> parts;
  private final Set<Guard> guards;
  private final Progress progress;
  private final long startedNanos = System.nanoTime();

  private Counts committed;
  private Counts chunk = Counts.ZERO;

  /** Rows of this chunk that the framework does not count, because it counts items. */
  private long beyondItems;

  private long expected = Reconciliation.UNKNOWN;
  private boolean joined;
  private boolean lost;

  ChunkRun(StepExecution step, ChunkParts<I, O> parts, Set<Guard> guards, Progress progress) {
    this.step = step;
    this.parts = parts;
    this.guards = guards;
    this.progress = progress;
    this.committed = Counts.in(step.getExecutionContext());
  }

  void open() {
    ExecutionContext context = step.getExecutionContext();
    expected =
        context.containsKey(EXPECTED)
            ? context.getLong(EXPECTED)
            : parts.reconciliation().expected(new StepRun(step));
    context.putLong(EXPECTED, expected);
    if (parts.reader() instanceof ItemStream stream) {
      stream.open(context);
    }
  }

  void close() {
    if (parts.reader() instanceof ItemStream stream) {
      stream.close();
    }
  }

  @Nullable I read() throws Exception {
    if (lost) {
      throw lostChunk();
    }
    if (!joined) {
      join();
    }
    I item = parts.reader().read();
    if (item != null) {
      long rows = Several.rowsOf(item);
      beyondItems += rows - 1;
      chunk = chunk.plus(new Counts(rows, 0, 0, 0));
    }
    return item;
  }

  @Nullable O process(I item) throws Exception {
    O output = parts.processor().process(item);
    long rows = Several.rowsOf(item);
    chunk = chunk.plus(output == null ? new Counts(0, rows, 0, 0) : new Counts(0, 0, rows, 0));
    return output;
  }

  void write(List<? extends O> items) throws Exception {
    if (!items.isEmpty()) {
      chunk = chunk.plus(new Counts(0, 0, 0, parts.writer().write(items)));
    }
  }

  /** Called inside the chunk's transaction, before the framework saves the context. */
  void update(ExecutionContext context) {
    if (parts.reader() instanceof ItemStream stream) {
      stream.update(context);
    }
    committed.plus(chunk).keep(context);
    step.setReadCount(step.getReadCount() + beyondItems);
    step.setWriteCount(step.getWriteCount() + beyondItems);
  }

  /** The last look before the framework may call the step COMPLETED. */
  void finish() {
    if (lost) {
      throw lostChunk();
    }
    if (guards.contains(Guard.RECONCILIATION) && !step.isTerminateOnly()) {
      CountsDiffer.check(step, committed, expected, parts.reconciliation().held(new StepRun(step)));
    }
  }

  private void join() {
    joined = true;
    Before before = Before.of(step);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            completed(status, before);
          }
        });
  }

  private void completed(int status, Before before) {
    joined = false;
    if (status == TransactionSynchronization.STATUS_COMMITTED) {
      committed = committed.plus(chunk);
      tell();
    } else {
      lost = guards.contains(Guard.ROLLBACK);
      if (status == TransactionSynchronization.STATUS_ROLLED_BACK
          && guards.contains(Guard.CONTEXT)) {
        before.restore(step);
      }
    }
    chunk = Counts.ZERO;
    beyondItems = 0;
  }

  private void tell() {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    progress.advanced(
        new Progress.Advance(
            step.getStepName(), committed.read(), committed.written(), expected, seconds));
  }

  private IllegalStateException lostChunk() {
    return new IllegalStateException(
        ("step %s of execution %d: a chunk after item %d did not commit although its writer returned;"
                + " expected every chunk to commit. The chunk was rolled back; run the job again,"
                + " it goes on behind the last committed chunk")
            .formatted(step.getStepName(), step.getJobExecutionId(), committed.read()));
  }
}
