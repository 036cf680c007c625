package dues.batch.guard;

import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.Progress;
import dues.batch.step.StepRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The framework's chunk step with the guards inside its execution.
 *
 * <p>Why Spring Batch 6's {@link ChunkOrientedStep} and not the older tasklet-based chunks: it may
 * be extended, so the last checks run in {@code doExecute}, before anything says COMPLETED. As
 * listeners on the older step they would run after COMPLETED was saved, and a kill between the two
 * would leave a lost chunk that no restart repeats. It also is the one that the framework will
 * keep. Its price is the faults that {@link Guard} lists; a test removes each guard and sees the
 * fault.
 *
 * <p>Restart: at the reader's place after the last committed chunk.
 */
final class GuardedChunkStep<I, O> extends ChunkOrientedStep<I, O> {

  private final Runs<I, O> runs;
  private final int size;

  GuardedChunkStep(String name, Cut cut, JobRepository repository, Runs<I, O> runs) {
    super(name, cut.chunkSize(), runs, chunk -> runs.here().write(chunk.getItems()), repository);
    this.runs = runs;
    this.size = cut.chunkSize();
    setItemProcessor(item -> runs.here().process(item));
  }

  @Override
  protected void doExecute(StepExecution stepExecution) throws Exception {
    super.doExecute(stepExecution);
    runs.here().finish();
  }

  /** Reads, processes and writes to the end, in the caller's transaction. */
  void rehearse(StepExecution step) throws Exception {
    ChunkParts<I, O> parts = runs.parts(new StepRun(step));
    if (parts.reader() instanceof ItemStream stream) {
      stream.open(step.getExecutionContext());
    }
    try {
      List<O> chunk = new ArrayList<>();
      for (I item = parts.reader().read(); item != null; item = parts.reader().read()) {
        O output = parts.processor().process(item);
        if (output != null) {
          chunk.add(output);
        }
        if (chunk.size() == size) {
          parts.writer().write(chunk);
          chunk.clear();
        }
      }
      if (!chunk.isEmpty()) {
        parts.writer().write(chunk);
      }
    } finally {
      if (parts.reader() instanceof ItemStream stream) {
        stream.close();
      }
    }
  }

  /**
   * The runs of one step, one a thread: the partitions of a step share the step object but neither
   * their readers nor their counts.
   */
  static final class Runs<I, O> implements ItemStreamReader<I> {

    private final ChunkPlan<I, O> plan;
    private final Set<Guard> guards;
    private final Progress progress;
    private final Map<Thread, ChunkRun<I, O>> runs = new ConcurrentHashMap<>();

    Runs(ChunkPlan<I, O> plan, Set<Guard> guards, Progress progress) {
      this.plan = plan;
      this.guards = guards;
      this.progress = progress;
    }

    ChunkRun<I, O> here() {
      ChunkRun<I, O> here = runs.get(Thread.currentThread());
      if (here == null) {
        throw new IllegalStateException("a chunk step is used outside its own execution");
      }
      return here;
    }

    @Override
    public void open(ExecutionContext context) {
      var current = StepSynchronizationManager.getContext();
      if (current == null) {
        throw new IllegalStateException("a chunk step is opened outside its own execution");
      }
      StepExecution step = current.getStepExecution();
      ChunkRun<I, O> opened = new ChunkRun<>(step, parts(new StepRun(step)), guards, progress);
      runs.put(Thread.currentThread(), opened);
      opened.open();
    }

    private ChunkParts<I, O> parts(StepRun stepRun) {
      try {
        return plan.parts(stepRun);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(
            "step " + stepRun.step().getStepName() + " could not be prepared: " + e.getMessage(),
            e);
      }
    }

    @Override
    public @Nullable I read() throws Exception {
      return here().read();
    }

    @Override
    public void update(ExecutionContext context) {
      here().update(context);
    }

    @Override
    public void close() {
      ChunkRun<I, O> here = runs.remove(Thread.currentThread());
      if (here != null) {
        here.close();
      }
    }
  }
}
