package dues.batch;

import dues.batch.guard.PlainSteps;
import dues.platform.database.Database;
import dues.platform.database.DatabaseAddress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;

/**
 * A process that copies rows and halts in the middle of its third chunk: the rows are written,
 * their transaction is open, "in chunk" has been said. Then it waits: for a line, or for its own
 * end.
 */
public final class ChildProgram {

  private ChildProgram() {}

  /** Arguments: {@code line}, {@code end} or {@code plain}; the lease; URL and user. */
  public static void main(String[] args) throws Exception {
    String mode = args[0];
    DatabaseAddress address =
        new DatabaseAddress(args[2], args[3], System.getenv().getOrDefault("DUES_DB_PASSWORD", ""));
    BatchRig rig =
        new BatchRig(
            null, Database.external(address), Map.of("dues.lease", args[1]), CopyJob.class);
    if (mode.equals("plain")) {
      rig.context.getBean(JobOperator.class).start(plainJob(rig), new JobParameters());
      return;
    }
    Shutdown shutdown = Shutdown.of(rig.context);
    Running running = rig.context.getBean(Running.class);
    rig.context
        .getBean(CopyJob.Gate.class)
        .set(
            lastId -> {
              if (lastId == 30) {
                say("in chunk");
                if (mode.equals("line")) {
                  awaitLine();
                }
                while (mode.equals("end") && running.isRunning()) {
                  Thread.sleep(10);
                }
              }
            });
    JobOutcome outcome =
        rig.launcher.run(JobRequest.of("copy-rows", LocalDate.of(2026, 10, 31), "own"));
    say("outcome " + outcome.exit() + " " + String.join("; ", outcome.messages()));
    shutdown.exit(outcome.exit().code());
  }

  private static Job plainJob(BatchRig rig) {
    PlainSteps steps = new PlainSteps(rig);
    return new JobBuilder("plain", rig.repository)
        .start(
            steps.framework(
                steps.reader(),
                chunk -> {
                  BatchRig.write(rig.jdbc, chunk.getItems(), 0);
                  if (chunk.getItems().get(0) == 21) {
                    say("in chunk");
                    awaitLine();
                  }
                }))
        .build();
  }

  private static void awaitLine() throws IOException {
    while (System.in.read() != '\n') {
      // the parent writes a line when it wants the chunk to go on
    }
  }

  private static void say(String line) {
    System.out.println(">" + line);
  }
}
