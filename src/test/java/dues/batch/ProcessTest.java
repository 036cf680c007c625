package dues.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.guard.PlainSteps;
import dues.platform.database.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;

/** Faults 8 and 9, and the sleeper: what signals do to a process in the middle of a chunk. */
class ProcessTest {

  private static final JobRequest COPY =
      JobRequest.of("copy-rows", LocalDate.of(2026, 10, 31), "own");
  private static final String LONG_LEASE = "PT1H";

  private final BatchRig rig = new BatchRig(CopyJob.class);
  private final List<Child> children = new ArrayList<>();

  /** A process in its third chunk. */
  private record Child(Process process, BufferedReader says) {

    void expect(String line) throws IOException {
      List<String> heard = new ArrayList<>();
      for (String said = says.readLine(); said != null; said = says.readLine()) {
        heard.add(said);
        if (said.startsWith(">" + line)) {
          return;
        }
      }
      throw new AssertionError("the child never said '" + line + "' but " + heard);
    }

    void signal(String name) throws Exception {
      assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor())
          .isZero();
    }

    void sendLine() throws IOException {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    }
  }

  private Child inChunk(String mode, String lease) throws IOException {
    DatabaseAddress address = rig.database().address();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChildProgram.class.getName(),
            mode,
            lease,
            address.url(),
            address.user());
    command.environment().put("DUES_DB_PASSWORD", address.password());
    Process process = command.redirectErrorStream(true).start();
    Child child = new Child(process, process.inputReader(StandardCharsets.UTF_8));
    children.add(child);
    child.expect("in chunk");
    return child;
  }

  @AfterEach
  void close() throws Exception {
    for (Child child : children) {
      child.process().destroyForcibly().waitFor();
    }
    rig.close();
  }

  @Test
  void afterKill9TheNextRunGoesOnAtOnceAndIsExact() throws Exception {
    Child child = inChunk("line", LONG_LEASE);
    assertThat(rig.launcher.run(COPY).exit()).as("it lives").isEqualTo(Exit.REFUSED);
    child.signal("KILL");
    child.process().waitFor();

    assertThat(rig.launcher.run(COPY).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
    assertThat(executions()).containsExactly("1 FAILED", "2 COMPLETED");
    assertThat(rig.launcher.stop(1, "olena").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void fault9AfterKill9TheFrameworkRefusesToStart() throws Exception {
    Child child = inChunk("plain", LONG_LEASE);
    child.signal("KILL");
    child.process().waitFor();
    PlainSteps steps = new PlainSteps(rig);
    JobOperator operator = rig.context.getBean(JobOperator.class);
    var job =
        new JobBuilder("plain", rig.repository)
            .start(steps.framework(steps.reader(), chunk -> {}))
            .build();
    assertThatThrownBy(() -> operator.start(job, new JobParameters()))
        .hasMessageContaining("already running");
  }

  @Test
  void sigtermLetsTheChunkCommitAndEndsAsStoppedWithExit3() throws Exception {
    Child child = inChunk("end", LONG_LEASE);
    child.signal("TERM");
    child.expect("outcome STOPPED");
    assertThat(child.process().waitFor()).isEqualTo(3);
    assertThat(executions()).containsExactly("1 STOPPED");
    assertThat(rig.written()).hasSize(30);
    assertThat(rig.ask("select count(*) from lease_holder", Long.class)).isZero();

    assertThat(rig.launcher.run(COPY).exit()).isEqualTo(Exit.COMPLETED);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
  }

  @Test
  void fault8SigtermLeavesAPlainJobStarted() throws Exception {
    Child child = inChunk("plain", LONG_LEASE);
    child.signal("TERM");
    assertThat(child.process().waitFor()).isEqualTo(143);
    assertThat(executions()).containsExactly("1 STARTED");
  }

  @Test
  void aSleeperThatWasOvertakenWritesNothingMore() throws Exception {
    Child child = inChunk("line", "PT2S");
    child.signal("STOP");
    JobOutcome overtaking =
        rig.launcher.run(
            new JobRequest(
                COPY.job(),
                COPY.date(),
                COPY.sources(),
                Map.of(),
                COPY.origin(),
                JobRequest.IfRunning.waitFor(Duration.ofMinutes(5))));
    assertThat(overtaking.exit()).isEqualTo(Exit.COMPLETED);
    List<String> before = everything();

    child.signal("CONT");
    child.sendLine();
    child.expect("outcome FAILED");
    assertThat(child.process().waitFor()).isEqualTo(1);
    assertThat(everything()).isEqualTo(before);
    assertThat(rig.written()).isEqualTo(BatchRig.all());
    assertThat(executions()).containsExactly("1 FAILED", "2 COMPLETED");
  }

  private List<String> executions() {
    return rig.jdbc
        .sql("select job_execution_id || ' ' || status from batch_job_execution order by 1")
        .query(String.class)
        .list();
  }

  /** Every row of the data and of the job repository, versions and times included. */
  private List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "out_row",
            "batch_job_execution",
            "batch_step_execution",
            "batch_step_execution_context",
            "batch_job_execution_context",
            "lease",
            "lease_holder")) {
      rows.addAll(
          rig.jdbc
              .sql("select '" + table + "' || t::text from " + table + " t order by 1")
              .query(String.class)
              .list());
    }
    return rows;
  }
}
