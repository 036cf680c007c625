package dues.batch.imports.age;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import dues.platform.Home;
import dues.source.FileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * How old an export is: by the date in its path, counted to the business date, else by the newest
 * of its files. One that is older than the sheet's {@code max_age_hours} is imported all the same,
 * but loudly, because a billing that has stopped exporting looks like one in which nothing changes.
 *
 * <p>{@code exports/2026-10-28} read for 31 October is 72 hours old.
 */
@Component
public class ExportAge {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  /** Clocks of two machines differ; one that is a time zone off is told. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final Sheets sheets;
  private final Home home;
  private final ExportDate dates;

  ExportAge(Sheets sheets, Home home, ExportDate dates) {
    this.sheets = sheets;
    this.home = home;
    this.dates = dates;
  }

  /** Leaves a warning with the step; `dues show` and the run's own output tell it. */
  public void warn(StepRun run, List<FileCheck> files) throws IOException {
    LocalDate dated = dates.of(run.source(), run.date()).orElse(null);
    if (dated == null) {
      byItsFiles(run, files);
    } else {
      byItsPath(run, dated);
    }
  }

  private int most(StepRun run) {
    return Objects.requireNonNull(sheets.sources().get(run.source()))
        .conduct()
        .limits()
        .maxAgeHours();
  }

  private void byItsPath(StepRun run, LocalDate dated) {
    long hours = (run.date().toEpochDay() - dated.toEpochDay()) * 24;
    if (hours > most(run)) {
      run.warn(
          "the newest export of source %s is dated %s, %d hours before %s; expected at most %d hours (limits.max_age_hours in jobs/sources/%s.yml). It was imported; see whether the billing still exports."
              .formatted(run.source(), dated, hours, run.date(), most(run), run.source()));
    }
    LocalDate today = LocalDate.ofInstant(BusinessClock.system().instant(), ZoneOffset.UTC);
    dates
        .of(run.source(), EVER)
        .filter(newest -> newest.isAfter(run.date()) && newest.isAfter(today.plusDays(1)))
        .ifPresent(
            newest ->
                run.warn(
                    "an export of source %s is dated %s, in the future; expected none after %s. It is left alone until then; see the clock of the machine that exports."
                        .formatted(run.source(), newest, today)));
  }

  private void byItsFiles(StepRun run, List<FileCheck> files) throws IOException {
    Instant newest = Instant.EPOCH;
    for (FileCheck file : files) {
      Path path = home.root().resolve(file.name().replaceFirst("#.*", ""));
      if (Files.isRegularFile(path)) {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        newest = written.isAfter(newest) ? written : newest;
      }
    }
    Duration age = Duration.between(newest, BusinessClock.system().instant());
    if (newest.isAfter(Instant.EPOCH) && age.toHours() >= most(run)) {
      run.warn(
          "the export of source %s is %d hours old, its newest file was written %s; expected at most %d hours (limits.max_age_hours in jobs/sources/%s.yml). It was imported; see whether the billing still exports."
              .formatted(run.source(), age.toHours(), newest, most(run), run.source()));
    }
    if (age.plus(CLOCKS_DIFFER).isNegative()) {
      run.warn(
          "the newest file of source %s was written %s, in the future; expected a time before now. It was imported; see the clock of the machine that exports."
              .formatted(run.source(), newest));
    }
  }
}
