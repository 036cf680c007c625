package dues.report.sheet;

import java.util.Locale;

/** A kind of file that a report is written as. */
public enum ReportFormat {
  CSV,
  XLSX;

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
