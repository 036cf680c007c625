package dues.batch.remote;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.Running;
import dues.batch.guard.Steps;
import dues.batch.remote.PartitionWork.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.Step;

/** A run and its workers, as contexts on one database, with everything that may happen to them. */
class RemotePartitionsTest {

  private static final String LONG = "PT1H";
  private static final String SHORT = "PT1S";

  private static TestBroker broker;

  private final BatchRig rows = new BatchRig();
  private final List<PartsRig> processes = new ArrayList<>();

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.started();
  }

  @AfterAll
  static void endBroker() {
    broker.close();
  }

  @AfterEach
  void close() {
    processes.forEach(PartsRig::close);
    rows.close();
  }

  private PartsRig process(String lease) {
    PartsRig process = PartsRig.on(rows, broker.url(), lease);
    processes.add(process);
    return process;
  }

  private void assertAllOnce(JobOutcome outcome) {
    assertThat(outcome.exit()).as("%s", outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(rows.written()).isEqualTo(BatchRig.all());
    assertThat(rows.ask("select count(*) from lease", Long.class)).isZero();
  }

  /** As after an hour without a beat. */
  private void silence(PartsRig process) {
    rows.outside()
        .sql("update lease_holder set heartbeat = heartbeat - interval '2 hours' where holder = ?")
        .param(process.holder())
        .update();
  }

  /** Makes a process wait in its first chunk until the latch is down. */
  private static CountDownLatch haltInChunk(PartsRig process, CountDownLatch until) {
    CountDownLatch inChunk = new CountDownLatch(1);
    process
        .gate()
        .set(
            last -> {
              inChunk.countDown();
              assertThat(until.await(60, SECONDS)).isTrue();
            });
    return inChunk;
  }

  @Test
  void workersExecuteEveryPartitionOnceAndTheRunNone() throws Exception {
    PartsRig run = process(LONG);
    PartsRig first = process(LONG).working();
    PartsRig second = process(LONG).working();
    assertAllOnce(run.run().join());
    assertThat(run.gate().chunks()).isZero();
    assertThat(first.gate().chunks() + second.gate().chunks()).isEqualTo(12);
    assertThat(
            rows.jdbc
                .sql(
                    "select step_name || ' ' || status || ' ' || read_count from batch_step_execution order by step_name")
                .query(String.class)
                .list())
        .containsExactly(
            "copy COMPLETED 115",
            "copy:p0 COMPLETED 40",
            "copy:p1 COMPLETED 40",
            "copy:p2 COMPLETED 35");
    PartitionWork work = first.rig.context.getBean(PartitionWork.class);
    Step copy = Objects.requireNonNull(first.rig.context.getBean(Steps.class).getStep("copy"));
    for (long late : new long[] {1, 2, 3, 4, 1_000_000}) {
      assertThat(work.perform(copy, late)).isEqualTo(Outcome.NOT_WANTED);
    }
    assertThat(rows.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void aCallThatIsLostCostsALease() {
    PartsRig run = process(SHORT);
    PartsRig deaf = process(LONG);
    AtomicInteger lost = new AtomicInteger();
    deaf.rig.context.getBean(Broker.class).answer(call -> lost.incrementAndGet());
    long began = System.nanoTime();
    assertAllOnce(run.run().join());
    assertThat(System.nanoTime() - began).isGreaterThan(1_000_000_000L);
    assertThat(lost).hasValue(3);
    assertThat(run.gate().chunks()).isEqualTo(12);
  }

  @Test
  void withoutABrokerTheRunExecutesEverythingAtOnce() throws Exception {
    PartsRig run = PartsRig.on(rows, "tcp://127.0.0.1:" + TestBroker.freePort(), LONG);
    processes.add(run);
    assertAllOnce(run.run().join());
    assertThat(run.gate().chunks()).isEqualTo(12);
  }

  @Test
  void aSilentWorkerIsOvertakenAndWritesNothingMore() throws Exception {
    PartsRig run = process(LONG);
    CountDownLatch awake = new CountDownLatch(1);
    PartsRig asleep = process(LONG);
    CountDownLatch inChunk = haltInChunk(asleep, awake);
    asleep.working();
    CompletableFuture<JobOutcome> outcome = run.run();
    assertThat(inChunk.await(60, SECONDS)).isTrue();
    PartsRig other = process(LONG).working();
    silence(asleep);
    assertAllOnce(outcome.join());
    asleep.gate().set(last -> {});
    awake.countDown();
    asleep.close();
    assertThat(rows.written()).isEqualTo(BatchRig.all());
    assertThat(other.gate().chunks() + run.gate().chunks()).isEqualTo(12);
  }

  @Test
  void aWorkerThatEndsGivesItsPartitionBackBehindItsLastChunk() throws Exception {
    PartsRig run = process(LONG);
    CountDownLatch end = new CountDownLatch(1);
    PartsRig ending = process(LONG);
    PartsRig.Gate gate = ending.gate();
    CountDownLatch inChunk = haltInChunk(ending, end);
    ending.working();
    CompletableFuture<JobOutcome> outcome = run.run();
    assertThat(inChunk.await(60, SECONDS)).isTrue();
    Running running = ending.rig.context.getBean(Running.class);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(ending::close);
    while (running.isRunning()) {
      Thread.sleep(10);
    }
    end.countDown();
    closed.join();
    assertThat(gate.chunks()).isEqualTo(1);
    PartsRig other = process(LONG).working();
    assertAllOnce(outcome.join());
    assertThat(other.gate().chunks()).isEqualTo(11);
  }

  @Test
  void aStopReachesTheWorkersAndTheNextRunDoesTheRest() throws Exception {
    PartsRig run = process(LONG);
    CountDownLatch stopped = new CountDownLatch(1);
    PartsRig worker = process(LONG);
    CountDownLatch inChunk = haltInChunk(worker, stopped);
    worker.working();
    CompletableFuture<JobOutcome> outcome = run.run();
    assertThat(inChunk.await(60, SECONDS)).isTrue();
    long execution = rows.ask("select max(job_execution_id) from batch_job_execution", Long.class);
    assertThat(run.rig.launcher.stop(execution, "olena").exit()).isEqualTo(Exit.COMPLETED);
    stopped.countDown();
    JobOutcome ended = outcome.join();
    assertThat(ended.exit()).as("%s", ended.messages()).isEqualTo(Exit.STOPPED);
    assertThat(rows.written()).hasSizeLessThan(BatchRig.ROWS);
    worker.gate().set(last -> {});
    assertAllOnce(run.run().join());
  }

  @Test
  void whatFailsOnAWorkerIsTheCauseThatTheRunNames() {
    PartsRig run = process(LONG);
    PartsRig worker = process(LONG);
    worker
        .gate()
        .set(
            last -> {
              if (last == 60) {
                throw new IllegalStateException("contract 55 has no price");
              }
            });
    worker.working();
    JobOutcome failed = run.run().join();
    assertThat(failed.exit()).isEqualTo(Exit.FAILED);
    assertThat(failed.messages()).contains("contract 55 has no price");
    worker.gate().set(last -> {});
    assertAllOnce(run.run().join());
  }

  @Test
  void aWorkerThatFailsBeforeItsFirstStatusDoesNotHangTheRun() {
    PartsRig run = process(SHORT);
    PartsRig sick = process(LONG);
    rows.outside()
        .sql(
            """
            create function sick() returns trigger language plpgsql as
            $$ begin raise 'no'; end $$
            """)
        .update();
    rows.outside()
        .sql(
            """
            create trigger sick before update on batch_step_execution for each row
              when (current_setting('application_name') = 'dues/%s') execute function sick()
            """
                .formatted(sick.holder()))
        .update();
    sick.working();
    assertAllOnce(run.run().join());
    assertThat(run.gate().chunks()).isEqualTo(12);
  }

  @Test
  void aRunThatIsOvertakenTakesItsWorkersAlong() throws Exception {
    PartsRig run = process(LONG);
    PartsRig worker = process(LONG);
    CountDownLatch awake = new CountDownLatch(1);
    CountDownLatch inChunk = haltInChunk(worker, awake);
    worker.working();
    CompletableFuture<JobOutcome> outcome = run.run();
    assertThat(inChunk.await(60, SECONDS)).isTrue();
    silence(run);
    PartsRig next = process(SHORT);
    assertAllOnce(next.run().join());
    awake.countDown();
    assertThat(outcome.join().exit()).isEqualTo(Exit.FAILED);
    assertThat(rows.written()).isEqualTo(BatchRig.all());
  }
}
