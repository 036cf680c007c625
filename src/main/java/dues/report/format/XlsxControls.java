package dues.report.format;

import dues.report.format.XlsxStyles.Place;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheet.Control;
import dues.report.sheet.Totals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The page "Parameters": what the report was asked, how many rows it has, and each total beside
 * what the ledger itself says, so that a reader need not believe the report.
 */
record XlsxControls(XlsxPage page, ReportSheet sheet, ReportParameters parameters) {

  private static final float LINE_POINTS = 15;
  private static final int CHARACTERS_A_LINE = 70;
  private static final List<ReportColumn> COLUMNS =
      List.of(
          column("name", "Total of", ColumnType.TEXT, 26),
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
    for (var note : notes(totals).entrySet()) {
      note(tab, next++, note.getKey(), note.getValue());
    }
  }

  private Map<String, String> notes(Totals totals) {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("Report", sheet.name());
    notes.put("About", sheet.heading().description());
    parameters.shown().forEach((name, value) -> notes.put(capital(name), value));
    notes.put("Rows", Long.toString(totals.rows()));
    return notes;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
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

  /** The value runs over the columns of the totals, on as many lines as it needs. */
  private void note(SXSSFSheet tab, int index, String name, String value) {
    SXSSFRow row = tab.createRow(index);
    row.setHeightInPoints(LINE_POINTS * (1 + value.length() / CHARACTERS_A_LINE));
    XlsxPage.put(row.createCell(0), name, page.styles().prose());
    for (int i = 1; i < COLUMNS.size(); i++) {
      XlsxPage.put(row.createCell(i), i == 1 ? value : null, page.styles().prose());
    }
    tab.addMergedRegion(new CellRangeAddress(index, index, 1, COLUMNS.size() - 1));
  }

  private static ReportColumn column(String name, String title, ColumnType type, int width) {
    return new ReportColumn(name, title, type, null, width, false);
  }
}
