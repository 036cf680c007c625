package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Fault 1: an interrupted thread ends a part of the rows as COMPLETED. */
class InterruptionTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private boolean armed = true;

  @AfterEach
  void close() {
    Thread.interrupted();
    rig.close();
  }

  private void interruptOnce(long lastId) {
    if (armed && lastId == 30) {
      armed = false;
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theFrameworkAloneCallsAThirdOfTheRowsCompleted() throws Exception {
    var job =
        steps.job(
            steps.framework(
                steps.reader(),
                chunk -> {
                  BatchRig.write(rig.jdbc, chunk.getItems(), 0);
                  interruptOnce(chunk.getItems().get(chunk.size() - 1));
                }));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(30);
  }

  @Test
  void soDoesOurStepWithoutItsGuard() throws Exception {
    Steps unguarded = steps.without(Guard.INTERRUPTION, Guard.RECONCILIATION);
    var job =
        steps.job(unguarded.chunk("copy", cut(), BatchRig.copy(rig.jdbc, this::interruptOnce)));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(30);
  }

  @Test
  void theGuardedStepIsStoppedAndGoesOnWhereItWas() throws Exception {
    var job =
        steps.job(
            steps.without().chunk("copy", cut(), BatchRig.copy(rig.jdbc, this::interruptOnce)));
    JobExecution stopped = job.run();
    assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
    assertThat(rig.written()).hasSize(30);
    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();

    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  private static Cut cut() {
    return new Cut(BatchRig.CHUNK, 1);
  }
}
