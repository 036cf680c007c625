package dues.batch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.BatchRig;
import dues.batch.partition.LocalPartitions;
import dues.batch.step.Cut;
import dues.batch.step.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasklet steps: one transaction, or none; what rolls back takes the context with it. */
class TaskletStepsTest {

  private final BatchRig rig = new BatchRig();
  private final PlainSteps plain = new PlainSteps(rig);
  private final Steps steps = plain.without();
  private int runs;

  @AfterEach
  void close() {
    rig.close();
  }

  private static StepExecution step(JobExecution execution) {
    return execution.getStepExecutions().iterator().next();
  }

  @Test
  void workIsOneTransactionAndItsRowsAreCounted() throws Exception {
    Step step =
        steps.tasklet(
            "work",
            run -> {
              assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
              BatchRig.write(rig.jdbc, List.of(1L, 2L), run.execution());
              return 2;
            });
    JobExecution execution = plain.job(step).run();
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step(execution).getWriteCount()).isEqualTo(2);
    assertThat(rig.written()).containsExactly(1L, 2L);
  }

  @Test
  void aCheckedExceptionRollsBackRowsAndContext() throws Exception {
    Step step =
        steps.tasklet(
            "work",
            run -> {
              if (run.step().getExecutionContext().containsKey("seen")) {
                throw new AssertionError("the context of what was rolled back is gone");
              }
              run.step().getExecutionContext().putString("seen", "yes");
              BatchRig.write(rig.jdbc, List.of(1L), run.execution());
              if (++runs == 1) {
                throw new IOException("no space left on device");
              }
              return 1;
            });
    var job = plain.job(step);
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).isEmpty();
    assertThat(job.run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(rig.written()).containsExactly(1L);
  }

  @Test
  void aSwallowedInnerFailureFailsTheStep() throws Exception {
    Step step =
        steps.tasklet(
            "work",
            run -> {
              BatchRig.write(rig.jdbc, List.of(1L), run.execution());
              try {
                new TransactionTemplate(rig.transactions)
                    .executeWithoutResult(
                        status -> {
                          throw new IllegalStateException("inner");
                        });
              } catch (IllegalStateException swallowed) {
                assertThat(swallowed).hasMessage("inner");
              }
              return 1;
            });
    assertThat(plain.job(step).run().getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(rig.written()).isEmpty();
  }

  @Test
  void workOutsideATransactionHasNone() throws Exception {
    Step step =
        steps.outsideTransaction(
            "work",
            run -> {
              assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
              return 0;
            });
    assertThat(plain.job(step).run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void aStopRequestedBeforehandStopsBeforeTheWork() throws Exception {
    Steps stopping =
        new Steps(
            rig.repository,
            rig.transactions,
            step -> "asked by olena",
            new Progress(),
            new LocalPartitions());
    JobExecution execution = plain.job(stopping.tasklet("work", run -> runs++)).run();
    assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
    assertThat(runs).isZero();
  }

  @Test
  void progressIsToldAfterEveryCommit() throws Exception {
    Progress progress = new Progress();
    List<Long> read = new ArrayList<>();
    progress.listen(
        advance -> {
          assertThat(advance.expected()).isEqualTo(BatchRig.ROWS);
          assertThat(advance.written()).isEqualTo(advance.read()).isEqualTo(rig.written().size());
          read.add(advance.read());
        });
    Steps watched =
        new Steps(rig.repository, rig.transactions, step -> "", progress, new LocalPartitions());
    Step step =
        watched.chunk("copy", new Cut(BatchRig.CHUNK, 1), BatchRig.copy(rig.jdbc, last -> {}));
    assertThat(plain.job(step).run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(read).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L, 110L, 115L);
  }
}
