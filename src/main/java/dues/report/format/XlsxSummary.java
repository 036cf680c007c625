package dues.report.format;

import dues.report.format.XlsxStyles.Place;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportChart;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/** The page "Summary": the totals once more for each group of {@code group_by} and currency. */
record XlsxSummary(XlsxPage page, ReportSheet sheet) {

  private static final int CURRENCY_WIDTH = 9;

  void write(Totals totals) {
    List<ReportColumn> columns = columns();
    SXSSFSheet tab = page.begin("Summary", sheet.heading().title() + ": summary", columns);
    int next = XlsxPage.FIRST_ROW;
    for (var group : totals.byGroup().entrySet()) {
      String currency = group.getKey().currency();
      List<@Nullable Object> cells = new ArrayList<>(group.getKey().values());
      line(tab.createRow(next++), cells, currency, group.getValue(), Place.BODY);
    }
    page.end(tab, columns, next);
    for (var whole : totals.byCurrency().entrySet()) {
      List<@Nullable Object> cells = new ArrayList<>();
      sheet.layout().groupBy().forEach(name -> cells.add(cells.isEmpty() ? "Total" : null));
      line(tab.createRow(next++), cells, whole.getKey(), whole.getValue(), Place.TOTAL);
    }
    ReportChart chart = sheet.layout().chart();
    if (chart != null) {
      new XlsxChart(page.kept(tab), sheet, chart).draw(totals, columns.size() + 1);
    }
  }

  private void line(
      SXSSFRow row,
      List<@Nullable Object> cells,
      String currency,
      List<BigDecimal> sums,
      Place place) {
    List<ReportColumn> columns = columns();
    if (hasCurrency()) {
      cells.add(currency);
    }
    cells.addAll(sums);
    for (int i = 0; i < columns.size(); i++) {
      Object value = i < cells.size() ? cells.get(i) : null;
      XlsxPage.put(row.createCell(i), value, page.styles().cell(place, columns.get(i), currency));
    }
  }

  /** Group columns as text, the currency where there is one, the totals, and how many rows. */
  private List<ReportColumn> columns() {
    List<ReportColumn> columns = new ArrayList<>();
    for (String name : sheet.layout().groupBy()) {
      ReportColumn group = sheet.columns().get(sheet.indexOf(name));
      columns.add(column(group.name(), group.title(), ColumnType.TEXT, group.width()));
    }
    if (hasCurrency()) {
      columns.add(column(ReportSheet.CURRENCY, "Currency", ColumnType.TEXT, CURRENCY_WIDTH));
    }
    columns.addAll(sheet.totalColumns());
    columns.add(column("rows", "Rows", ColumnType.INTEGER, CURRENCY_WIDTH));
    return columns;
  }

  private boolean hasCurrency() {
    return sheet.indexOf(ReportSheet.CURRENCY) >= 0 && !sheet.totalColumns().isEmpty();
  }

  private static ReportColumn column(String name, String title, ColumnType type, int width) {
    return new ReportColumn(name, title, type, null, width, false);
  }
}
