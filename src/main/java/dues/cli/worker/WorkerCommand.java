package dues.cli.worker;

import dues.batch.DuesApplication;
import dues.batch.Shutdown;
import dues.batch.remote.Worker;
import dues.batch.sheet.Sheets;
import dues.batch.step.Progress;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.Terminal;
import dues.platform.Home;
import dues.platform.database.Database;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** `dues worker`. */
@Command(
    name = "worker",
    header = "Executes partitions for the runs of another machine.",
    description = {
      "",
      "Runs that know a broker call workers for the partitions of accrue-fees, recalculate-fees, normalize-addresses and",
      "match-customers. A worker takes one at a time; start as many as there are cores. Workers may come, go and be killed",
      "at any time: what one leaves another goes on with, behind its last chunk, and what nobody takes for 30 seconds the",
      "run does itself. It ends with Ctrl-C or SIGTERM.",
      "",
      "DUES_BROKER_URL names the broker, ActiveMQ Artemis, on both sides; DUES_BROKER_USER and DUES_BROKER_PASSWORD log in.",
      "Database, sheets (jobs/) and version have to be those of the run: calls of another fingerprint are not heard.",
      "`partitions:` in the sheets of the jobs says into how many parts their work is cut: two for each worker are right.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  DUES_BROKER_URL=tcp://broker.example:61616 dues worker --home /srv/dues",
      "  DUES_BROKER_URL=tcp://broker.example:61616 dues run nightly        the same on the machine of the runs"
    })
public final class WorkerCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Override
  public Integer call() throws InterruptedException {
    CommandLineTool dues = Objects.requireNonNull(tool);
    ConfigurableApplicationContext program = program(dues.options().home());
    Shutdown.ofServer(program);
    program.getBean(Progress.class).listen(new Lines(dues.terminal()));
    String calls = program.getBean(Worker.class).start();
    dues.terminal().message("The worker waits for partitions (" + calls + "); Ctrl-C ends it.");
    Thread.currentThread().join();
    return 0;
  }

  private static ConfigurableApplicationContext program(Home home) {
    Sheets sheets = Session.sheets(home);
    Database database = Database.open(home, Map.copyOf(System.getenv()));
    ConfigurableApplicationContext program = null;
    try {
      program = DuesApplication.startWhole(home, sheets, database);
      return program;
    } finally {
      if (program == null) {
        database.close();
      }
    }
  }

  /** A line for each partition. */
  private record Lines(Terminal terminal) implements Progress.Listener {

    @Override
    public void advanced(Progress.Advance advance) {
      // the run's own command draws the bar
    }

    @Override
    public void ended(StepExecution partition) {
      terminal.message(
          "%s %d %s: %s, read %d, written %d"
              .formatted(
                  partition.getJobExecution().getJobInstance().getJobName(),
                  partition.getJobExecutionId(),
                  partition.getStepName(),
                  partition.getStatus().name().toLowerCase(Locale.ROOT),
                  partition.getReadCount(),
                  partition.getWriteCount()));
    }
  }
}
