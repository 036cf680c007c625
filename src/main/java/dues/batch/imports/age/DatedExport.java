package dues.batch.imports.age;

import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** How old an export is by the date in its path, and whether a later one is of the future. */
@Component
class DatedExport {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final ExportDate dates;

  DatedExport(ExportDate dates) {
    this.dates = dates;
  }

  /** Says that it is older than so many hours, or that a later one bears a date of the future. */
  void warn(StepRun run, LocalDate dated, int mostHours) {
    long hours = (run.date().toEpochDay() - dated.toEpochDay()) * 24;
    if (hours > mostHours) {
      run.warn(
          "the newest export of source %s is dated %s, %d hours before %s; expected at most %d hours (limits.max_age_hours in jobs/sources/%s.yml). It was imported; see whether the billing still exports."
              .formatted(run.source(), dated, hours, run.date(), mostHours, run.source()));
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
}
