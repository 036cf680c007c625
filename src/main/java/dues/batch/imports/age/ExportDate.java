package dues.batch.imports.age;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.source.SourceSheet;
import dues.tabular.bundle.PathPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The date that an export's own path tells: {@code exports/{date}} finds 2026-10-31. */
@Component
public class ExportDate {

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
}
