package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fault 2: an inner transaction fails, the writer catches its exception, and the chunk is gone. The
 * chunk that ends with row 115 is the last one, after which nothing is read any more.
 */
class RollbackTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private boolean armed = true;

  @AfterEach
  void close() {
    rig.close();
  }

  private BatchRig.Hook swallowAt(long last) {
    return lastId -> {
      if (armed && lastId == last) {
        armed = false;
        try {
          new TransactionTemplate(rig.transactions)
              .executeWithoutResult(
                  status -> {
                    throw new IllegalStateException("the inner transaction fails");
                  });
        } catch (IllegalStateException swallowed) {
          assertThat(swallowed).hasMessage("the inner transaction fails");
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 115})
  void theFrameworkAloneCountsTheLostChunkAsWritten(long last) throws Exception {
    BatchRig.Hook swallow = swallowAt(last);
    var job =
        steps.job(
            steps.framework(
                steps.reader(),
                chunk -> {
                  BatchRig.write(rig.jdbc, chunk.getItems(), 0);
                  swallow.written(chunk.getItems().get(chunk.size() - 1));
                }));
    JobExecution execution = job.run();
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step(execution).getWriteCount()).isEqualTo(BatchRig.ROWS);
    assertThat(rig.written()).hasSizeLessThan(BatchRig.ROWS).doesNotContain(last);
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 115})
  void soDoesOurStepWithoutItsGuards(long last) throws Exception {
    Steps unguarded = steps.without(Guard.ROLLBACK, Guard.CONTEXT, Guard.RECONCILIATION);
    var job = steps.job(unguarded.chunk("copy", cut(), BatchRig.copy(rig.jdbc, swallowAt(last))));
    JobExecution execution = job.run();
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step(execution).getWriteCount()).isEqualTo(BatchRig.ROWS);
    assertThat(rig.written()).hasSizeLessThan(BatchRig.ROWS).doesNotContain(last);
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 115})
  void withTheRollbackGuardAloneTheStepFailsAndTheRestartIsExact(long last) throws Exception {
    failsThenCompletes(steps.without(Guard.RECONCILIATION), last, "did not commit");
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 115})
  void withAllGuardsTheStepFailsAndTheRestartIsExact(long last) throws Exception {
    failsThenCompletes(steps.without(), last, "did not commit");
  }

  private void failsThenCompletes(Steps guarded, long last, String says) throws Exception {
    var job = steps.job(guarded.chunk("copy", cut(), BatchRig.copy(rig.jdbc, swallowAt(last))));
    JobExecution failed = job.run();
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(failed.getAllFailureExceptions())
        .anySatisfy(e -> assertThat(e).hasStackTraceContaining(says));
    assertThat(step(failed).getWriteCount()).isEqualTo(rig.written().size());

    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  private static StepExecution step(JobExecution execution) {
    return execution.getStepExecutions().iterator().next();
  }

  private static Cut cut() {
    return new Cut(BatchRig.CHUNK, 1);
  }
}
