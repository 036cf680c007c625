package dues.batch.guard;

import dues.batch.BatchRig;
import dues.batch.partition.LocalPartitions;
import dues.batch.step.KeyReader;
import dues.batch.step.Progress;
import dues.batch.step.Range;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** The same copying step as the framework alone would run it, or with one of our guards removed. */
public final class PlainSteps {

  private static final AtomicInteger JOBS = new AtomicInteger();

  private final BatchRig rig;

  public PlainSteps(BatchRig rig) {
    this.rig = rig;
  }

  /** As Spring Batch's manual has it, with the right transaction manager. */
  public Step framework(ItemStreamReader<Long> reader, ItemWriter<Long> writer) {
    return new StepBuilder("copy", rig.repository)
        .<Long, Long>chunk(BatchRig.CHUNK)
        .transactionManager(rig.transactions)
        .reader(reader)
        .writer(writer)
        .build();
  }

  /** And without one. */
  Step frameworkWithoutTransactions(ItemStreamReader<Long> reader, ItemWriter<Long> writer) {
    return new StepBuilder("copy", rig.repository)
        .<Long, Long>chunk(BatchRig.CHUNK)
        .reader(reader)
        .writer(writer)
        .build();
  }

  /** Our factory, short of some guards. */
  Steps without(Guard... removed) {
    EnumSet<Guard> guards = EnumSet.allOf(Guard.class);
    for (Guard guard : removed) {
      guards.remove(guard);
    }
    return new Steps(
        rig.repository,
        rig.transactions,
        step -> "",
        new Progress(),
        new LocalPartitions(),
        guards);
  }

  /** A reader of all rows by key. */
  public ItemStreamReader<Long> reader() {
    return new KeyReader<>(
        Range.ALL,
        BatchRig.CHUNK,
        (after, upTo, limit) -> BatchRig.page(rig.jdbc, after, upTo, limit),
        Long::longValue);
  }

  /** A job of one step and of a name of its own, to be run and run again. */
  Runs job(Step step) {
    Job job = new JobBuilder("job-" + JOBS.incrementAndGet(), rig.repository).start(step).build();
    return new Runs(job, rig.repository.createJobInstance(job.getName(), new JobParameters()));
  }

  /** Executes one instance without any launcher, so that only the step is under test. */
  final class Runs {
    private final Job job;
    private final JobInstance instance;

    Runs(Job job, JobInstance instance) {
      this.job = job;
      this.instance = instance;
    }

    JobExecution run() throws JobInterruptedException {
      JobExecution execution =
          rig.repository.createJobExecution(instance, new JobParameters(), new ExecutionContext());
      job.execute(execution);
      return execution;
    }
  }
}
