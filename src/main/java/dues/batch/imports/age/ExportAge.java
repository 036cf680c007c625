package dues.batch.imports.age;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.source.FileCheck;
import java.io.IOException;
import java.time.LocalDate;
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

  private final Sheets sheets;
  private final ExportDate dates;
  private final DatedExport exports;
  private final WrittenFiles files;

  ExportAge(Sheets sheets, ExportDate dates, DatedExport exports, WrittenFiles files) {
    this.sheets = sheets;
    this.dates = dates;
    this.exports = exports;
    this.files = files;
  }

  /** Leaves a warning with the step; `dues show` and the run's own output tell it. */
  public void warn(StepRun run, List<FileCheck> delivered) throws IOException {
    LocalDate dated = dates.of(run.source(), run.date()).orElse(null);
    int most =
        Objects.requireNonNull(sheets.sources().get(run.source())).conduct().limits().maxAgeHours();
    if (dated == null) {
      files.warn(run, delivered, most);
    } else {
      exports.warn(run, dated, most);
    }
  }
}
