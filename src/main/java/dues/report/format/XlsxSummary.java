package dues.report.format;

import dues.report.format.XlsxStyles.Place;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The page "Summary": the totals once more for each group of {@code group_by} and currency. */
record XlsxSummary(XlsxPage page, ReportSheet sheet) {

  void write(Totals totals) {
    List<ReportColumn> columns = columns();
    SXSSFSheet tab = page.begin("Summary", sheet.heading().title() + ": summary", columns);
    int next = XlsxPage.FIRST_ROW;
    for (var group : totals.byGroup().entrySet()) {
      List<Object> cells = new ArrayList<>(group.getKey().values());
      cells.add(group.getKey().currency());
      cells.addAll(group.getValue());
      line(tab.createRow(next++), columns, cells, Place.BODY);
    }
    page.end(tab, columns, next);
    for (var whole : totals.byCurrency().entrySet()) {
      List<Object> cells = new ArrayList<>();
      sheet.layout().groupBy().forEach(name -> cells.add(cells.isEmpty() ? "Total" : ""));
      cells.add(whole.getKey());
      cells.addAll(whole.getValue());
      line(tab.createRow(next++), columns, cells, Place.TOTAL);
    }
  }

  private void line(SXSSFRow row, List<ReportColumn> columns, List<Object> cells, Place place) {
    String currency = cells.get(sheet.layout().groupBy().size()).toString();
    for (int i = 0; i < columns.size(); i++) {
      XlsxPage.put(
          row.createCell(i), cells.get(i), page.styles().cell(place, columns.get(i), currency));
    }
  }

  /** Group columns as text, the currency, the totals. */
  private List<ReportColumn> columns() {
    Stream<ReportColumn> groups =
        sheet.layout().groupBy().stream()
            .map(name -> sheet.columns().get(sheet.indexOf(name)))
            .map(column -> text(column.name(), column.title(), column.width()));
    Stream<ReportColumn> currency = Stream.of(text(ReportSheet.CURRENCY, "Currency", 9));
    return Stream.of(groups, currency, sheet.totalColumns().stream())
        .flatMap(part -> part)
        .toList();
  }

  private static ReportColumn text(String name, String title, int width) {
    return new ReportColumn(name, title, ColumnType.TEXT, null, width, false);
  }
}
