package dues.batch.imports.age;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import dues.platform.Home;
import dues.source.SourceSheet;
import dues.tabular.bundle.PathPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The date that an export's own path tells: {@code exports/{date}} finds 2026-10-31. */
@Component
public class ExportDate {

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final Sheets sheets;
  private final Home home;

  ExportDate(Sheets sheets, Home home) {
    this.sheets = sheets;
    this.home = home;
  }

  /**
   * The date of the export that a run for a business date reads; none where paths have no dates.
   */
  public Optional<LocalDate> of(String source, LocalDate businessDate) {
    SourceSheet sheet = Objects.requireNonNull(sheets.sources().get(source), source);
    String path = sheet.origin().path();
    if (path.contains("://") || !PathPattern.isPattern(path)) {
      return Optional.empty();
    }
    try {
      return new PathPattern(home.root(), path).newest(businessDate);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the exports of source " + source + " cannot be listed: " + path, e);
    }
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
    of(run.source(), EVER)
        .filter(newest -> newest.isAfter(run.date()) && newest.isAfter(today.plusDays(1)))
        .ifPresent(
            newest ->
                run.warn(
                    "an export of source %s is dated %s, in the future; expected none after %s. It is left alone until then; see the clock of the machine that exports."
                        .formatted(run.source(), newest, today)));
  }
}
