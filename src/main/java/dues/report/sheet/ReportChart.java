package dues.report.sheet;

import java.util.List;

/**
 * The picture on a workbook's summary page, one for each currency: the totals of {@code of} for
 * each value of the column {@code by}.
 */
public record ReportChart(Kind kind, String by, List<String> of) {

  /** COLUMN stands, BAR lies. */
  public enum Kind {
    COLUMN,
    BAR,
    LINE,
    PIE
  }

  public ReportChart {
    of = List.copyOf(of);
  }
}
