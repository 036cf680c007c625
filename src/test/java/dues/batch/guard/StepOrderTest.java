package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * A clock that goes back: two executions of a step fail within the hour that the end of summer time
 * repeats, the second one created at an earlier local time than the first.
 */
class StepOrderTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private long failAt = 30;

  @AfterEach
  void close() {
    rig.close();
  }

  private JobExecution threeRunsWithTheClockSetBack() throws Exception {
    var job =
        steps.job(
            steps
                .without(Guard.RECONCILIATION)
                .chunk(
                    "copy",
                    new Cut(BatchRig.CHUNK, 1),
                    BatchRig.copy(
                        rig.jdbc,
                        last -> {
                          if (last == failAt) {
                            throw new IllegalStateException("no");
                          }
                        })));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    rig.outside()
        .sql("update batch_step_execution set create_time = create_time + interval '1 hour'")
        .update();
    failAt = 70;
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    failAt = -1;
    return job.run();
  }

  @Test
  void theLatestExecutionIsResumedAllTheSame() throws Exception {
    assertThat(threeRunsWithTheClockSetBack().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void withoutTheTriggerChunksAreWrittenTwice() throws Exception {
    rig.outside()
        .sql("alter table batch_step_execution disable trigger batch_step_execution_in_order")
        .update();
    assertThat(threeRunsWithTheClockSetBack().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(BatchRig.ROWS + 40);
  }
}
