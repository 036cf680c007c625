package dues.report.sheet;

import java.util.List;
import java.util.Locale;

/** A kind of file that a report is written as. */
public enum ReportFormat {
  CSV,
  XLSX,
  PDF;

  /** What a report is written as where its sheet does not say: PDF is for few rows. */
  static final List<ReportFormat> TABLES = List.of(CSV, XLSX);

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
