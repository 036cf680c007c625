package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Fault 7: something fails between the update of the context and the commit. The chunk is rolled
 * back, its offset is saved all the same, and the restart skips it.
 */
class ContextTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps steps = new PlainSteps(rig);
  private boolean armed = true;

  @AfterEach
  void close() {
    rig.close();
  }

  /** A reader whose third update fails after it was made, as a file on a full disk does. */
  private final class FailsToUpdate implements ItemStreamReader<Long> {
    private final ItemStreamReader<Long> rows = steps.reader();
    private int updates;

    @Override
    public void open(ExecutionContext context) {
      rows.open(context);
    }

    @Override
    public @Nullable Long read() throws Exception {
      return rows.read();
    }

    @Override
    public void update(ExecutionContext context) {
      rows.update(context);
      if (armed && ++updates == 3) {
        armed = false;
        throw new IllegalStateException("no space left on device");
      }
    }
  }

  @Test
  void theFrameworkAloneSkipsTheChunkOnTheRestart() throws Exception {
    skipsAChunk(
        steps.framework(
            new FailsToUpdate(), chunk -> BatchRig.write(rig.jdbc, chunk.getItems(), 0)));
  }

  @Test
  void soDoesOurStepWithoutItsGuard() throws Exception {
    skipsAChunk(copy(steps.without(Guard.CONTEXT, Guard.RECONCILIATION)));
  }

  @Test
  void theGuardedStepReadsTheChunkAgain() throws Exception {
    var job = steps.job(copy(steps.without()));
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).hasSize(20);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  private void skipsAChunk(Step step) throws Exception {
    var job = steps.job(step);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).hasSize(BatchRig.ROWS - 10).doesNotContain(21L, 30L);
  }

  private Step copy(Steps factory) {
    ChunkPlan<Long, Long> plan =
        run ->
            new ChunkParts<>(
                new FailsToUpdate(),
                id -> id,
                ids -> {
                  BatchRig.write(rig.jdbc, ids, run.execution());
                  return ids.size();
                },
                Reconciliation.of(counted -> BatchRig.ROWS, counted -> rig.written().size()));
    return factory.chunk("copy", new Cut(BatchRig.CHUNK, 1), plan);
  }
}
