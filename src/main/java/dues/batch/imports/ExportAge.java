package dues.batch.imports;

import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import dues.platform.Home;
import dues.source.FileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How old an export is: as old as the newest of its files. One that is older than the sheet's
 * {@code max_age_hours} is imported all the same, but loudly, because a billing that has stopped
 * exporting looks like one in which nothing changes.
 */
@Component
class ExportAge {

  private final Imports imports;
  private final Home home;

  ExportAge(Imports imports, Home home) {
    this.imports = imports;
    this.home = home;
  }

  /** Leaves a warning with the step; `dues show` and the run's own output tell it. */
  void warn(StepRun run, Delivery delivery) throws IOException {
    Instant newest = Instant.EPOCH;
    for (FileCheck file : delivery.files()) {
      Path path = home.root().resolve(file.name().replaceFirst("#.*", ""));
      if (Files.isRegularFile(path)) {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        newest = written.isAfter(newest) ? written : newest;
      }
    }
    long hours = Duration.between(newest, BusinessClock.system().instant()).toHours();
    int most = imports.sheet(run).conduct().limits().maxAgeHours();
    if (newest.isAfter(Instant.EPOCH) && hours >= most) {
      run.warn(
          "the export of source %s is %d hours old, its newest file was written %s; expected at most %d hours (limits.max_age_hours in jobs/sources/%s.yml). It was imported; see whether the billing still exports."
              .formatted(run.source(), hours, newest, most, run.source()));
    }
  }
}
