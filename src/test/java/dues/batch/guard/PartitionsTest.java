package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.Cut;
import dues.batch.step.Range;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;

/**
 * Partitions keep their names and ranges over restarts, and never write behind a step that ended.
 */
class PartitionsTest {

  private static final List<Range> HALVES = upTo(60, BatchRig.ROWS);

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile boolean armed = true;

  @AfterEach
  void close() {
    Thread.interrupted();
    rig.close();
  }

  private Step partitioned(BatchRig.Hook hook) {
    return steps
        .without()
        .partitioned(
            "copy",
            new Cut(BatchRig.CHUNK, 2),
            (run, partitions) -> {
              assertThat(partitions).isEqualTo(2);
              // a second cut would be another one: rows have been added meanwhile
              return cuts.incrementAndGet() == 1 ? HALVES : upTo(10, 1000);
            },
            BatchRig.copy(rig.jdbc, hook));
  }

  @Test
  void twoPartitionsAtOnceCopyEverythingOnce() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    JobExecution execution =
        steps
            .job(
                partitioned(
                    last -> {
                      both.countDown();
                      both.await();
                    }))
            .run();
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(names(execution)).containsExactlyInAnyOrder("copy", "copy:p0", "copy:p1");
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void aRestartKeepsTheRangesAndRunsOnlyThePartitionThatFailed() throws Exception {
    var job =
        steps.job(
            partitioned(
                last -> {
                  if (armed && last == 90) {
                    armed = false;
                    throw new IllegalStateException("no");
                  }
                }));
    JobExecution failed = job.run();
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).hasSize(80);

    JobExecution resumed = job.run();
    assertThat(resumed.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(names(resumed)).containsExactlyInAnyOrder("copy", "copy:p1");
    assertThat(cuts).hasValue(1);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void aPartitionKilledBeforeItsRangeWasSavedGetsItFromTheStep() throws Exception {
    var job =
        steps.job(
            partitioned(
                last -> {
                  if (armed) {
                    throw new IllegalStateException("no");
                  }
                }));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    rig.outside()
        .sql(
            """
            update batch_step_execution_context set short_context = '', serialized_context = null
             where step_execution_id in
                   (select step_execution_id from batch_step_execution where step_name = 'copy:p0')
            """)
        .update();
    armed = false;
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void anInterruptStopsEveryPartitionBeforeTheStepEnds() throws Exception {
    Thread manager = Thread.currentThread();
    Set<Thread> writing = ConcurrentHashMap.newKeySet();
    var job =
        steps.job(
            partitioned(
                last -> {
                  if (armed && (last == 50 || last == 90)) {
                    writing.add(Thread.currentThread());
                    manager.interrupt();
                  }
                }));
    JobExecution stopped = job.run();
    assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
    assertThat(Thread.interrupted()).isTrue();
    int written = rig.written().size();
    armed = false;
    for (Thread thread : writing) {
      thread.join();
    }
    assertThat(rig.written()).hasSize(written).hasSizeLessThan(BatchRig.ROWS);

    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void rangesAreTextThatComesBack() {
    for (Range range : List.of(Range.ALL, new Range(-5, 5), new Range(0, 0, 0))) {
      assertThat(Range.parse(range.text())).isEqualTo(range);
    }
  }

  private static List<Range> upTo(long first, long last) {
    return List.of(new Range(Long.MIN_VALUE, first), new Range(first, last));
  }

  private static List<String> names(JobExecution execution) {
    return execution.getStepExecutions().stream().map(step -> step.getStepName()).toList();
  }
}
