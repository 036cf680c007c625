package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.Cut;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 3: without the transaction manager half a chunk stays, and the restart writes it again. */
class TransactionTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private boolean armed = true;

  @AfterEach
  void close() {
    rig.close();
  }

  private void failOnce(long lastId) {
    if (armed && lastId == 30) {
      armed = false;
      throw new IllegalStateException("the third chunk fails after it was written");
    }
  }

  @Test
  void theFrameworkAloneWritesRowsTwice() throws Exception {
    Step step =
        steps.frameworkWithoutTransactions(
            steps.reader(),
            chunk -> {
              BatchRig.write(rig.outside(), chunk.getItems(), 0);
              failOnce(chunk.getItems().get(chunk.size() - 1));
            });
    writesTwice(step);
  }

  @Test
  void soDoesOurStepWithoutItsGuard() throws Exception {
    writesTwice(copy(steps.without(Guard.TRANSACTION, Guard.RECONCILIATION), rig.outside()));
  }

  @Test
  void theGuardedStepLeavesNothingOfTheChunk() throws Exception {
    var job = steps.job(copy(steps.without(), rig.jdbc));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).hasSize(20);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void inOurPoolAChunkOutsideOfItsTransactionCannotWriteAtAll() throws Exception {
    var job = steps.job(copy(steps.without(Guard.TRANSACTION), rig.jdbc));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).isEmpty();
  }

  private void writesTwice(Step step) throws Exception {
    var job = steps.job(step);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).hasSize(30);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    List<Long> written = rig.written();
    assertThat(written).hasSize(BatchRig.ROWS + 10).filteredOn(id -> id == 21L).hasSize(2);
  }

  private Step copy(Steps factory, JdbcClient jdbc) {
    return factory.chunk("copy", new Cut(BatchRig.CHUNK, 1), BatchRig.copy(jdbc, this::failOnce));
  }
}
