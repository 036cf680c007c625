package dues.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;

/** Identity, resumption, revisions, refusals of what makes no sense. */
class LauncherTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final JobRequest COPY = JobRequest.of("copy-rows", DAY, "own", "abills");

  private final BatchRig rig = new BatchRig(CopyJob.class);
  private final CopyJob.Gate gate = rig.context.getBean(CopyJob.Gate.class);

  @AfterEach
  void close() {
    rig.close();
  }

  private void failAt(long id) {
    gate.set(
        last -> {
          if (last == id) {
            throw new IllegalStateException("row %d is not to be written".formatted(id));
          }
        });
  }

  private long revision(long execution) {
    return execution(execution).getJobParameters().getLong("revision", 0L);
  }

  private JobExecution execution(long execution) {
    return Objects.requireNonNull(rig.repository.getJobExecution(execution));
  }

  @Test
  void aCompletedRunIsFollowedByTheNextRevision() {
    for (long revision = 1; revision <= 6; revision++) {
      JobOutcome outcome = rig.launcher.run(COPY);
      assertThat(outcome.exit()).isEqualTo(Exit.COMPLETED);
      assertThat(revision(outcome.execution())).isEqualTo(revision);
    }
    assertThat(rig.ask("select count(*) from lease_holder", Long.class)).isZero();
  }

  @Test
  void aFailedRunIsResumedAndExact() {
    failAt(70);
    JobOutcome failed = rig.launcher.run(COPY);
    assertThat(failed.exit()).isEqualTo(Exit.FAILED);
    assertThat(failed.messages()).contains("row 70 is not to be written");
    assertThat(rig.written()).hasSize(60);

    gate.set(id -> {});
    JobOutcome resumed = rig.launcher.run(COPY);
    assertThat(resumed.exit()).isEqualTo(Exit.COMPLETED);
    assertThat(revision(resumed.execution())).isEqualTo(1);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void theOrderOfSourcesIsNoPartOfTheIdentityButDateSourcesAndParametersAre() {
    rig.launcher.run(COPY);
    assertThat(run(JobRequest.of("copy-rows", DAY, "abills", "own"))).isEqualTo(2);
    assertThat(run(JobRequest.of("copy-rows", DAY, "own"))).isEqualTo(1);
    assertThat(run(JobRequest.of("copy-rows", DAY.plusDays(1), "own", "abills"))).isEqualTo(1);
    assertThat(run(with(Map.of("older", "true"), new JobRequest.Origin("", "")))).isEqualTo(1);
    assertThat(run(with(Map.of(), new JobRequest.Origin("olena", "late export")))).isEqualTo(3);
  }

  private long run(JobRequest request) {
    return revision(rig.launcher.run(request).execution());
  }

  private static JobRequest with(Map<String, String> parameters, JobRequest.Origin origin) {
    return new JobRequest(
        "copy-rows", DAY, List.of("own", "abills"), parameters, origin, JobRequest.IfRunning.FAIL);
  }

  @Test
  void whoAndWhyAreKeptWithTheExecution() {
    JobOutcome outcome =
        rig.launcher.run(with(Map.of(), new JobRequest.Origin("olena", "late export")));
    var parameters = execution(outcome.execution()).getJobParameters();
    assertThat(parameters.getString("requested_by")).isEqualTo("olena");
    assertThat(parameters.getString("reason")).isEqualTo("late export");
    assertThat(parameters.getString("sources")).isEqualTo("abills,own");
  }

  @Test
  void restartResumesTheVeryExecution() {
    failAt(70);
    long failed = rig.launcher.run(with(Map.of("older", "true"), COPY.origin())).execution();
    gate.set(id -> {});
    JobOutcome resumed = rig.launcher.restart(failed, COPY.origin());
    assertThat(resumed.exit()).isEqualTo(Exit.COMPLETED);
    assertThat(execution(resumed.execution()).getJobInstanceId())
        .isEqualTo(execution(failed).getJobInstanceId());
    assertThat(rig.written()).isEqualTo(BatchRig.all());

    JobOutcome again = rig.launcher.restart(resumed.execution(), COPY.origin());
    assertThat(again.exit()).isEqualTo(Exit.USAGE);
    assertThat(again.messages().get(0)).contains("COMPLETED", "dues run copy-rows");
    assertUsage(
        rig.launcher.restart(failed, COPY.origin()), "last attempt, execution 2, is COMPLETED");
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeAnythingStarts() {
    assertUsage(rig.launcher.run(JobRequest.of("copy-row", DAY, "own")), "copy-rows");
    assertUsage(rig.launcher.run(JobRequest.of("copy-rows", DAY)), "--source");
    assertUsage(rig.launcher.run(with(Map.of("revision", "7"), COPY.origin())), "[revision]");
    assertUsage(rig.launcher.restart(99, COPY.origin()), "dues runs");
    assertUsage(rig.launcher.stop(99, "olena"), "dues runs");
    assertThat(rig.ask("select count(*) from batch_job_instance", Long.class)).isZero();
  }

  private static void assertUsage(JobOutcome outcome, String says) {
    assertThat(outcome.exit()).isEqualTo(Exit.USAGE);
    assertThat(outcome.execution()).isZero();
    assertThat(outcome.messages()).singleElement().asString().contains(says);
  }

  @Test
  void anInstanceWhoseLaunchWasKilledBeforeItsFirstExecutionIsStarted() {
    rig.repository.createJobInstance("copy-rows", Revisions.with(COPY.identity(), 1));
    JobOutcome outcome = rig.launcher.run(COPY);
    assertThat(outcome.exit()).isEqualTo(Exit.COMPLETED);
    assertThat(revision(outcome.execution())).isEqualTo(1);
  }
}
