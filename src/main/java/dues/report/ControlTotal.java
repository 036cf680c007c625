package dues.report;

import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds a report's total against the ledger's own, currency by currency. A report with 100.00 UAH
 * where the ledger has 90.00 UAH is never put in place.
 */
final class ControlTotal {

  private ControlTotal() {}

  static void require(
      ReportSheet sheet,
      ReportParameters parameters,
      Map<String, BigDecimal> report,
      Map<String, BigDecimal> ledger) {
    SortedSet<String> currencies = new TreeSet<>(report.keySet());
    currencies.addAll(ledger.keySet());
    List<String> differences = new ArrayList<>();
    for (String currency : currencies) {
      BigDecimal shown = report.getOrDefault(currency, BigDecimal.ZERO);
      BigDecimal posted = ledger.getOrDefault(currency, BigDecimal.ZERO);
      if (shown.compareTo(posted) != 0) {
        differences.add(
            "%s %s in the report, %s in the ledger"
                .formatted(currency, shown.toPlainString(), posted.toPlainString()));
      }
    }
    if (!differences.isEmpty()) {
      throw new ReportFault(
          "Report %s for %s, sources %s: its total is not the ledger's: %s. Expected equal totals. The SQL in jobs/reports/%s.yml loses or doubles lines; `dues check --ledger` proves the ledger itself."
              .formatted(
                  sheet.name(),
                  parameters.date(),
                  parameters.sources(),
                  String.join("; ", differences),
                  sheet.name()));
    }
  }
}
