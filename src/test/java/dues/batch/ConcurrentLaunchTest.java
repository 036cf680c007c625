package dues.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.guard.PlainSteps;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.job.parameters.RunIdIncrementer;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;

/** Faults 4, 5 and 10: what happens when a job is launched, stopped and launched again at once. */
class ConcurrentLaunchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final JobRequest COPY = JobRequest.of("copy-rows", DAY, "own");
  private static final long SECONDS = 60;

  private final BatchRig rig = new BatchRig(CopyJob.class);
  private final CopyJob.Gate gate = rig.context.getBean(CopyJob.Gate.class);
  private final JobOperator operator = rig.context.getBean(JobOperator.class);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch inChunk = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void close() {
    goOn.countDown();
    threads.shutdownNow();
    rig.close();
  }

  /** Holds the third chunk, written but not committed, until the test lets it go; only once. */
  private void holdThirdChunk(long lastId) throws InterruptedException {
    if (lastId == 30 && inChunk.getCount() == 1) {
      inChunk.countDown();
      assertThat(goOn.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Job plainJob() {
    PlainSteps steps = new PlainSteps(rig);
    return new JobBuilder("plain", rig.repository)
        .start(
            steps.framework(
                steps.reader(),
                chunk -> {
                  BatchRig.write(rig.jdbc, chunk.getItems(), 0);
                  holdThirdChunk(chunk.getItems().get(chunk.size() - 1));
                }))
        .build();
  }

  private JobOperator operatorThatKnows(Job job) throws Exception {
    MapJobRegistry registry = new MapJobRegistry();
    registry.register(job);
    TaskExecutorJobOperator known = new TaskExecutorJobOperator();
    known.setJobRepository(rig.repository);
    known.setJobRegistry(registry);
    known.afterPropertiesSet();
    return known;
  }

  @Test
  void fault5StopAndRestartOfTheFrameworkWritesTheChunkInFlightTwice() throws Exception {
    Job job = plainJob();
    JobOperator operator = operatorThatKnows(job);
    JobParameters none = new JobParameters();
    Future<JobExecution> first = threads.submit(() -> operator.start(job, none));
    inChunk.await();
    JobExecution running =
        Objects.requireNonNull(rig.repository.getLastJobExecution("plain", none));
    operator.stop(running);
    assertThat(operator.start(job, none).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    goOn.countDown();
    first.get(SECONDS, TimeUnit.SECONDS);
    assertThat(rig.written()).filteredOn(id -> id == 21L).hasSize(2);
  }

  @Test
  void stopWaitsForTheChunkInFlightAndARestartIsRefusedUntilThen() throws Exception {
    gate.set(this::holdThirdChunk);
    Future<JobOutcome> first = threads.submit(() -> rig.launcher.run(COPY));
    inChunk.await();
    assertThat(rig.launcher.stop(1, "olena").exit()).isEqualTo(Exit.COMPLETED);
    JobOutcome tooEarly = rig.launcher.restart(1, COPY.origin());
    assertThat(tooEarly.exit()).isEqualTo(Exit.REFUSED);
    assertThat(tooEarly.messages().get(0))
        .contains("source:own", "copy-rows (execution 1)", "process", "since");
    goOn.countDown();
    assertThat(first.get(SECONDS, TimeUnit.SECONDS).exit()).isEqualTo(Exit.STOPPED);
    assertThat(rig.written()).hasSize(30);

    assertThat(rig.launcher.restart(1, COPY.origin()).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void fault10LosersOfTheFrameworkSeeExceptions() throws Exception {
    Job job = plainJob();
    Future<JobExecution> winner = threads.submit(() -> operator.start(job, new JobParameters()));
    inChunk.await();
    assertThatThrownBy(() -> operator.start(job, new JobParameters()))
        .hasMessageContaining("already running");
    goOn.countDown();
    winner.get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void ofEightLaunchesAtOnceOneWinsAndSevenAreRefused() throws Exception {
    gate.set(this::holdThirdChunk);
    CountDownLatch refused = new CountDownLatch(7);
    Callable<JobOutcome> launch =
        () -> {
          JobOutcome outcome = rig.launcher.run(COPY);
          refused.countDown();
          return outcome;
        };
    List<Future<JobOutcome>> launches = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      launches.add(threads.submit(launch));
    }
    assertThat(refused.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    goOn.countDown();
    List<Exit> exits = new ArrayList<>();
    for (Future<JobOutcome> outcome : launches) {
      exits.add(outcome.get(SECONDS, TimeUnit.SECONDS).exit());
    }
    assertThat(exits)
        .containsExactlyInAnyOrder(
            Exit.COMPLETED,
            Exit.REFUSED,
            Exit.REFUSED,
            Exit.REFUSED,
            Exit.REFUSED,
            Exit.REFUSED,
            Exit.REFUSED,
            Exit.REFUSED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
    assertThat(rig.ask("select count(*) from batch_job_execution", Long.class)).isEqualTo(1);
  }

  @Test
  void aRunWhoseSourceIsTakenSkipsOrWaitsAsAsked() throws Exception {
    gate.set(this::holdThirdChunk);
    Future<JobOutcome> first = threads.submit(() -> rig.launcher.run(COPY));
    inChunk.await();
    JobOutcome skipped = rig.launcher.run(asked(JobRequest.IfRunning.SKIP));
    assertThat(skipped.exit()).isEqualTo(Exit.COMPLETED);
    assertThat(skipped.messages().get(0)).startsWith("skipped: source:own is held by copy-rows");
    assertThat(rig.launcher.run(JobRequest.of("copy-rows", DAY, "abills")).exit())
        .as("another source is free")
        .isEqualTo(Exit.COMPLETED);

    Future<JobOutcome> second =
        threads.submit(
            () -> rig.launcher.run(asked(JobRequest.IfRunning.waitFor(Duration.ofMinutes(5)))));
    goOn.countDown();
    assertThat(first.get(SECONDS, TimeUnit.SECONDS).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(second.get(SECONDS, TimeUnit.SECONDS).exit()).isEqualTo(Exit.COMPLETED);
  }

  private static JobRequest asked(JobRequest.IfRunning ifRunning) {
    return new JobRequest(
        COPY.job(), COPY.date(), COPY.sources(), COPY.parameters(), COPY.origin(), ifRunning);
  }

  @Test
  void fault4AnIncrementerDropsTheParametersOfALaunch() throws Exception {
    goOn.countDown();
    Job job =
        new JobBuilder("incremented", rig.repository)
            .incrementer(new RunIdIncrementer())
            .start(new PlainSteps(rig).framework(new PlainSteps(rig).reader(), chunk -> {}))
            .build();
    JobExecution execution =
        operator.start(
            job, new JobParametersBuilder().addString("date", "2026-10-31").toJobParameters());
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(execution.getJobParameters().getString("date")).isNull();
  }

  @Test
  void noJobOfOursHasAnIncrementer() {
    assertThat(rig.context.getBeansOfType(LeasedJob.class).values())
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.getJobParametersIncrementer()).isNull());
  }
}
