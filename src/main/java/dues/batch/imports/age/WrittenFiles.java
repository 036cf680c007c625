package dues.batch.imports.age;

import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import dues.platform.Home;
import dues.source.FileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When an export's files were written, for paths that tell no date. */
@Component
class WrittenFiles {

  /** Clocks of two machines differ; one that is a time zone off is told. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final Home home;

  WrittenFiles(Home home) {
    this.home = home;
  }

  /** Says that the newest is older than so many hours, or written in the future. */
  void warn(StepRun run, List<FileCheck> files, int mostHours) throws IOException {
    Instant newest = Instant.EPOCH;
    for (FileCheck file : files) {
      Path path = home.root().resolve(file.name().replaceFirst("#.*", ""));
      if (Files.isRegularFile(path)) {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        newest = written.isAfter(newest) ? written : newest;
      }
    }
    Duration age = Duration.between(newest, BusinessClock.system().instant());
    if (newest.isAfter(Instant.EPOCH) && age.toHours() >= mostHours) {
      run.warn(
          "the export of source %s is %d hours old, its newest file was written %s; expected at most %d hours (limits.max_age_hours in jobs/sources/%s.yml). It was imported; see whether the billing still exports."
              .formatted(run.source(), age.toHours(), newest, mostHours, run.source()));
    }
    if (age.plus(CLOCKS_DIFFER).isNegative()) {
      run.warn(
          "the newest file of source %s was written %s, in the future; expected a time before now. It was imported; see the clock of the machine that exports."
              .formatted(run.source(), newest));
    }
  }
}
