package dues.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs that run as children of a night: same process, same lease, executions of their own. */
class ChildExecutionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final JobRequest NIGHT = JobRequest.of("night", DAY, "abills", "own");

  private final BatchRig rig = new BatchRig(CopyJob.class);
  private final CopyJob.Gate gate = rig.context.getBean(CopyJob.Gate.class);

  @AfterEach
  void close() {
    rig.close();
  }

  private List<String> statuses() {
    return rig.jdbc
        .sql(
            """
            select i.job_name || ' ' || e.status || coalesce(' of ' || p.parameter_value, '')
              from batch_job_execution e join batch_job_instance i using (job_instance_id)
              left join batch_job_execution_params p
                on p.job_execution_id = e.job_execution_id and p.parameter_name = 'parent'
             order by e.job_execution_id
            """)
        .query(String.class)
        .list();
  }

  @Test
  void eachChildIsAnExecutionUnderItsParent() {
    assertThat(rig.launcher.run(NIGHT).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(statuses())
        .containsExactly("night COMPLETED", "copy-rows COMPLETED of 1", "copy-rows COMPLETED of 1");
    assertThat(rig.ask("select count(*) from lease", Long.class)).isZero();
  }

  @Test
  void aFailedChildIsResumedByTheNextNight() {
    gate.set(
        id -> {
          if (id == 50) {
            throw new IllegalStateException("no");
          }
        });
    assertThat(rig.launcher.run(NIGHT).exit()).isEqualTo(Exit.FAILED);
    gate.set(id -> {});
    assertThat(rig.launcher.run(NIGHT).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(statuses())
        .containsExactly(
            "night FAILED",
            "copy-rows FAILED of 1",
            "night COMPLETED",
            "copy-rows COMPLETED of 3",
            "copy-rows COMPLETED of 3");
    assertThat(rig.ask("select count(*) from out_row", Long.class)).isEqualTo(2L * BatchRig.ROWS);
  }

  @Test
  void stoppingTheNightStopsItsChildAndTheNight() {
    gate.set(
        id -> {
          if (id == 50) {
            assertThat(rig.launcher.stop(1, "olena").exit()).isEqualTo(Exit.COMPLETED);
          }
        });
    assertThat(rig.launcher.run(NIGHT).exit()).isEqualTo(Exit.STOPPED);
    assertThat(statuses())
        .containsExactly("night STOPPED", "copy-rows STOPPED of 1", "copy-rows STOPPED of 1");
    assertThat(rig.written()).hasSize(50);
  }

  @Test
  void aChildMayNotWriteWhatItsParentDoesNotHold() {
    JobOutcome outcome = rig.launcher.run(JobRequest.of("greedy-night", DAY, "own"));
    assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
    assertThat(outcome.messages()).anySatisfy(says -> assertThat(says).contains("[customers]"));
    assertThat(statuses()).containsExactly("greedy-night FAILED");
  }
}
