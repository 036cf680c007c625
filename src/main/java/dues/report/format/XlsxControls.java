package dues.report.format;

import dues.report.format.XlsxStyles.Place;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sheet.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The page "Parameters": what the report was asked, how many rows it has, and each total beside
 * what the ledger itself says, so that a reader need not believe the report.
 */
record XlsxControls(XlsxPage page, ReportSheet sheet, ReportParameters parameters) {

  private static final ReportColumn NAME = column("name", "Parameter", ColumnType.TEXT, 26);
  private static final ReportColumn VALUE = column("value", "Value", ColumnType.TEXT, 60);
  private static final List<ReportColumn> COLUMNS =
      List.of(
          NAME,
          column(ReportSheet.CURRENCY, "Currency", ColumnType.TEXT, 12),
          column("report", "Report", ColumnType.MONEY, 18),
          column("ledger", "Ledger", ColumnType.MONEY, 18),
          column("difference", "Difference", ColumnType.MONEY, 18));

  void write(Totals totals, SortedMap<String, BigDecimal> control) {
    SXSSFSheet tab =
        page.begin("Parameters", sheet.heading().title() + ": control totals", COLUMNS);
    int next = XlsxPage.FIRST_ROW;
    int index = 0;
    for (ReportColumn column : sheet.totalColumns()) {
      boolean controlled = isControlled(column);
      for (var sums : totals.byCurrency().entrySet()) {
        BigDecimal sum = sums.getValue().get(index);
        BigDecimal ledger =
            controlled ? control.getOrDefault(sums.getKey(), BigDecimal.ZERO) : null;
        total(tab.createRow(next++), column, sums.getKey(), sum, ledger);
      }
      index++;
    }
    next++;
    note(tab.createRow(next++), "Report", sheet.name());
    note(tab.createRow(next++), "About", sheet.heading().description());
    for (var shown : parameters.shown().entrySet()) {
      note(tab.createRow(next++), shown.getKey(), shown.getValue());
    }
    note(tab.createRow(next), "rows", Long.toString(totals.rows()));
  }

  private boolean isControlled(ReportColumn column) {
    Control control = sheet.query().control();
    return control != null && control.column().equals(column.name());
  }

  private void total(
      SXSSFRow row,
      ReportColumn column,
      String currency,
      BigDecimal sum,
      @Nullable BigDecimal ledger) {
    @Nullable BigDecimal difference = ledger == null ? null : sum.subtract(ledger);
    Object[] cells = {column.title(), currency, sum, ledger, difference};
    for (int i = 0; i < cells.length; i++) {
      ReportColumn like = i < 2 ? COLUMNS.get(i) : column;
      XlsxPage.put(row.createCell(i), cells[i], page.styles().cell(Place.BODY, like, currency));
    }
  }

  private void note(SXSSFRow row, String name, String value) {
    XlsxPage.put(row.createCell(0), name, page.styles().cell(Place.BODY, NAME, null));
    XlsxPage.put(row.createCell(1), value, page.styles().cell(Place.BODY, VALUE, null));
  }

  private static ReportColumn column(String name, String title, ColumnType type, int width) {
    return new ReportColumn(name, title, type, null, width, false);
  }
}
