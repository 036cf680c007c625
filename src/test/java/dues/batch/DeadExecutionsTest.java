package dues.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.guard.PlainSteps;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Fault 6: the COMMIT of a chunk fails, and the framework can neither restart nor recover. */
class DeadExecutionsTest {

  private final BatchRig rig = new BatchRig(CopyJob.class);
  private boolean armed = true;

  @AfterEach
  void close() {
    rig.close();
  }

  /** Ends the chunk's session between its last statement and its COMMIT. */
  private void cutAtCommit(long lastId) {
    if (!armed || lastId != 30) {
      return;
    }
    armed = false;
    int session = rig.ask("select pg_backend_pid()", Integer.class);
    JdbcClient outside = JdbcClient.create(rig.database().dataSource());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            assertThat(
                    outside
                        .sql("select pg_terminate_backend(?, 10000)")
                        .params(session)
                        .query(Boolean.class)
                        .single())
                .isTrue();
          }
        });
  }

  @Test
  void theFrameworkAloneCanNeitherRestartNorRecoverAnUnknownJob() throws Exception {
    PlainSteps steps = new PlainSteps(rig);
    Job job =
        new JobBuilder("plain", rig.repository)
            .start(
                steps.framework(
                    steps.reader(),
                    chunk -> {
                      BatchRig.write(rig.jdbc, chunk.getItems(), 0);
                      cutAtCommit(chunk.getItems().get(chunk.size() - 1));
                    }))
            .build();
    JobOperator operator = rig.context.getBean(JobOperator.class);
    JobExecution unknown = operator.start(job, new JobParameters());
    assertThat(unknown.getStatus()).isEqualTo(BatchStatus.UNKNOWN);
    assertThat(operator.recover(unknown).getStatus()).isEqualTo(BatchStatus.UNKNOWN);
    assertThatThrownBy(() -> operator.start(job, new JobParameters()))
        .hasMessageContaining("UNKNOWN");
  }

  @Test
  void ourLaunchRepairsItAndGoesOnExactly() {
    rig.context.getBean(CopyJob.Gate.class).set(this::cutAtCommit);
    JobRequest request = JobRequest.of("copy-rows", LocalDate.of(2026, 10, 31), "own");
    JobOutcome cut = rig.launcher.run(request);
    assertThat(cut.exit()).isEqualTo(Exit.FAILED);
    assertThat(status(cut.execution())).isEqualTo("UNKNOWN");
    assertThat(rig.written()).hasSize(20);

    assertThat(rig.launcher.run(request).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(status(cut.execution())).isEqualTo("FAILED");
    assertThat(
            rig.ask(
                "select exit_message from batch_job_execution where job_execution_id = 1",
                String.class))
        .as("what went wrong is still there to be read")
        .contains("Exception");
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  private String status(long execution) {
    return rig.ask(
        "select status from batch_job_execution where job_execution_id = ?",
        String.class,
        execution);
  }
}
