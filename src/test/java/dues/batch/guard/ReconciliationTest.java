package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.Reconciliation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Source, step and database must agree; each disagreement is named with its numbers. */
class ReconciliationTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);

  @AfterEach
  void close() {
    rig.close();
  }

  /** Leaves out every fifth row, loses what the statement deletes, and expects so many. */
  private JobExecution run(Steps factory, long expected, String afterEachChunk) throws Exception {
    ChunkPlan<Long, Long> plan =
        run ->
            new ChunkParts<>(
                steps.reader(),
                id -> id % 5 == 0 ? null : id,
                ids -> {
                  BatchRig.write(rig.jdbc, ids, run.execution());
                  rig.jdbc.sql(afterEachChunk).update();
                  return ids.size();
                },
                Reconciliation.of(counted -> expected, counted -> rig.written().size()));
    return steps.job(factory.chunk("copy", new Cut(BatchRig.CHUNK, 1), plan)).run();
  }

  @Test
  void equalCountsComplete() throws Exception {
    JobExecution execution =
        run(steps.without(), BatchRig.ROWS, "delete from out_row where id = -1");
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(92);
  }

  @Test
  void aRowThatTheDatabaseLostFailsTheStep() throws Exception {
    JobExecution execution =
        run(steps.without(), BatchRig.ROWS, "delete from out_row where id = 33");
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(execution.getAllFailureExceptions())
        .anySatisfy(
            e ->
                assertThat(e)
                    .isInstanceOf(CountsDiffer.class)
                    .hasMessageContaining(
                        "read 115 of 115 items, left out 23, passed on 92; wrote 92 rows, the database"
                            + " holds 91"));
  }

  @Test
  void aRowThatTheReaderMissedFailsTheStep() throws Exception {
    JobExecution execution =
        run(steps.without(), BatchRig.ROWS + 1, "delete from out_row where id = -1");
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(execution.getAllFailureExceptions())
        .anySatisfy(e -> assertThat(e).hasMessageContaining("read 115 of 116 items"));
  }

  @Test
  void withoutTheGuardBothEndWell() throws Exception {
    JobExecution execution =
        run(
            steps.without(Guard.RECONCILIATION),
            BatchRig.ROWS + 1,
            "delete from out_row where id = 33");
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(91);
  }
}
