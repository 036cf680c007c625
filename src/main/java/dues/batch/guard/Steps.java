package dues.batch.guard;

import dues.batch.partition.PartitionRunner;
import dues.batch.partition.Partitions;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.Progress;
import dues.batch.step.Ranges;
import dues.batch.step.StepRun;
import dues.batch.step.StepWork;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Builds every step of every job; nothing else may, and an architecture test says so.
 *
 * <p>Every step runs in the program's one transaction manager, which also checks the lease at the
 * beginning of every writing transaction; stops at chunk bounds; and fails when a chunk did not
 * commit or the counts differ.
 */
public final class Steps implements StepLocator {

  private final Map<String, Step> partitioned = new ConcurrentHashMap<>();
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Interruption interruption;
  private final Progress progress;
  private final PartitionRunner partitions;
  private final Set<Guard> guards;

  /** With every guard. */
  public Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StopFlag stop,
      Progress progress,
      PartitionRunner partitions) {
    this(repository, transactions, stop, progress, partitions, EnumSet.allOf(Guard.class));
  }

  /** For the tests that take a guard away and see its fault appear. */
  Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StopFlag stop,
      Progress progress,
      PartitionRunner partitions,
      Set<Guard> guards) {
    this.repository = repository;
    this.transactions = transactions;
    this.interruption = new Interruption(stop);
    this.progress = progress;
    this.partitions = partitions;
    this.guards = guards;
  }

  /** Reads, processes and writes in chunks, each in a transaction of its own. */
  public <I, O> Step chunk(String name, Cut cut, ChunkPlan<I, O> plan) {
    return chunkStep(name, cut, plan);
  }

  /**
   * The same in several partitions at once, each on its own range of keys; the plan's parts are
   * asked for once a partition, and {@link StepRun#range} says what to read.
   */
  public <I, O> Step partitioned(String name, Cut cut, Ranges ranges, ChunkPlan<I, O> plan) {
    GuardedPartitionStep step = new GuardedPartitionStep(name, repository, interruption);
    Step worker = chunkStep(name, cut, plan);
    partitioned.put(name, worker);
    step.setPartitionHandler(new Partitions(worker, cut, ranges, repository, partitions));
    step.setStepExecutionSplitter(
        new SimpleStepExecutionSplitter(repository, name, count -> Map.of()));
    return ready(step);
  }

  /** What executes one partition of the partitioned step of this name. */
  @Override
  public @Nullable Step getStep(String name) {
    return partitioned.get(name);
  }

  /** Does its work in one transaction. A restart skips it when it had completed. */
  public Step tasklet(String name, StepWork work) {
    return taskletStep(name, work, TransactionDefinition.PROPAGATION_REQUIRED);
  }

  /** As {@link #tasklet}, but runs again on every restart: for checks that guard what follows. */
  public Step always(String name, StepWork work) {
    TaskletStep step = taskletStep(name, work, TransactionDefinition.PROPAGATION_REQUIRED);
    step.setAllowStartIfComplete(true);
    return step;
  }

  /**
   * Works outside any transaction: files from committed rows, or the launch of child jobs. It runs
   * again as a whole on a restart, so it must be repeatable.
   */
  public Step outsideTransaction(String name, StepWork work) {
    return taskletStep(name, work, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /**
   * As {@link #outsideTransaction}, but runs again on every restart even when it had completed: for
   * the launch of child jobs, which remember themselves what is done.
   */
  public Step repeatedly(String name, StepWork work) {
    TaskletStep step = taskletStep(name, work, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    step.setAllowStartIfComplete(true);
    return step;
  }

  /**
   * Does the work of a step in the caller's transaction, which is to be thrown away: nothing is
   * tracked and no chunk commits.
   */
  public static void rehearse(Step step, StepExecution execution) throws Exception {
    if (step instanceof GuardedChunkStep<?, ?> chunks) {
      chunks.rehearse(execution);
    } else if (step instanceof TaskletStep tasklet && tasklet.getTasklet() != null) {
      tasklet
          .getTasklet()
          .execute(new StepContribution(execution), new ChunkContext(new StepContext(execution)));
    } else {
      throw new IllegalArgumentException("step " + step.getName() + " cannot be rehearsed");
    }
  }

  private <I, O> Step chunkStep(String name, Cut cut, ChunkPlan<I, O> plan) {
    GuardedChunkStep<I, O> step =
        new GuardedChunkStep<>(
            name, cut, repository, new GuardedChunkStep.Runs<>(plan, guards, progress));
    if (guards.contains(Guard.TRANSACTION)) {
      step.setTransactionManager(transactions);
    }
    if (guards.contains(Guard.INTERRUPTION)) {
      step.setInterruptionPolicy(interruption);
    }
    return ready(step);
  }

  private TaskletStep taskletStep(String name, StepWork work, int propagation) {
    TaskletStep step = new TaskletStep(repository);
    step.setName(name);
    step.setTransactionManager(transactions);
    step.setTransactionAttribute(new RollsBackAlways(propagation));
    step.setInterruptionPolicy(interruption);
    step.setTasklet(new GuardedTasklet(work, guards));
    return ready(step);
  }

  private <S extends AbstractStep> S ready(S step) {
    step.registerStepExecutionListener(progress);
    try {
      step.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(
          "step " + step.getName() + " is incomplete: " + e.getMessage(), e);
    }
    return step;
  }
}
