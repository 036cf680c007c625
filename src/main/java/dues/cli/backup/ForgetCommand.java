package dues.cli.backup;

import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.history.OldRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues forget`. */
@Command(
    name = "forget",
    header = "Removes old executions from the history of runs.",
    description = {
      "",
      "An execution stays, however old, while anything leads back to it: a fact, a file, a reject, a ledger line, an",
      "execution that it started and that stays, or an attempt that may still be resumed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues forget                   what began more than 400 days ago",
      "  dues forget --days 1000       from a timer, once a month: again it finds nothing to do"
    })
public final class ForgetCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "400",
      description = "What began more days ago is old; at least 31, default 400.")
  private int days;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    if (days < 31) {
      throw StartupProblem.configuration(
          "--days %d is too few; expected 31 or more: a month is needed to see what ran."
              .formatted(days));
    }
    try (Session session = dues.open()) {
      Instant before = BusinessClock.system().instant().minus(Duration.ofDays(days));
      OldRuns.Forgotten forgotten = session.bean(OldRuns.class).forget(before);
      dues.terminal()
          .result(
              "%d executions of before %s were forgotten, with %d steps; %d as old stay, because something leads back to them."
                  .formatted(
                      forgotten.executions(),
                      before.atZone(ZoneOffset.UTC).toLocalDate(),
                      forgotten.steps(),
                      forgotten.stayed()));
    }
    return 0;
  }
}
