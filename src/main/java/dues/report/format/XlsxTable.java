package dues.report.format;

import dues.report.format.XlsxStyles.Place;
import dues.report.format.steady.SteadyWorkbook;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook, written as it streams: the report's rows with a total for each currency, a
 * summary page where the sheet has {@code group_by}, and a page of parameters and control totals.
 * Rows that do not fit one page of a spreadsheet go on to the next.
 */
public final class XlsxTable implements TableWriter {

  /** A spreadsheet's own limit, less room for the totals. */
  private static final int MOST_ROWS = 1_048_576 - 100;

  private final ReportSheet sheet;
  private final ReportParameters parameters;
  private final OutputStream out;
  private final SteadyWorkbook workbook;
  private final XlsxStyles styles;
  private final XlsxPage page;
  private final Map<String, CellStyle[]> body = new HashMap<>();
  private SXSSFSheet rows;
  private int next;

  /** Writes to {@code out}; rows wait in the folder {@code scratch} until the workbook is whole. */
  public XlsxTable(ReportSheet sheet, ReportParameters parameters, OutputStream out, Path scratch) {
    this.sheet = sheet;
    this.parameters = parameters;
    this.out = new BufferedOutputStream(out, 1 << 16);
    workbook = new SteadyWorkbook(parameters.date(), sheet.heading().title(), scratch);
    styles = new XlsxStyles(workbook);
    page = new XlsxPage(workbook, styles, parameters);
    rows = page.begin(sheet.heading().title(), sheet.heading().title(), sheet.columns());
    next = XlsxPage.FIRST_ROW;
  }

  @Override
  public void write(@Nullable Object[] row) {
    if (next >= MOST_ROWS) {
      page.end(rows, sheet.columns(), next);
      String title = sheet.heading().title();
      rows = page.begin(title + " " + (workbook.getNumberOfSheets() + 1), title, sheet.columns());
      next = XlsxPage.FIRST_ROW;
    }
    String currency = sheet.currencyOf(row);
    CellStyle[] looks =
        body.computeIfAbsent(
            Objects.requireNonNullElse(currency, ""),
            key -> styles.row(Place.BODY, sheet.columns(), currency));
    SXSSFRow line = rows.createRow(next++);
    for (int i = 0; i < row.length; i++) {
      XlsxPage.put(line.createCell(i), row[i], looks[i]);
    }
  }

  @Override
  public void finish(Totals totals, SortedMap<String, BigDecimal> control) throws IOException {
    page.end(rows, sheet.columns(), next);
    totals.byCurrency().forEach(this::total);
    if (!sheet.layout().groupBy().isEmpty()) {
      new XlsxSummary(page, sheet).write(totals);
    }
    new XlsxControls(page, sheet, parameters).write(totals, control);
    workbook.writeAvoidingTempFiles(out);
    out.flush();
  }

  private void total(String currency, List<BigDecimal> sums) {
    SXSSFRow line = rows.createRow(next++);
    boolean labelled = false;
    int sum = 0;
    for (int i = 0; i < sheet.columns().size(); i++) {
      ReportColumn column = sheet.columns().get(i);
      Object value = null;
      if (column.total()) {
        value = sums.get(sum++);
      } else if (column.name().equals(ReportSheet.CURRENCY)) {
        value = currency;
      } else if (!labelled) {
        value = "Total";
        labelled = true;
      }
      XlsxPage.put(line.createCell(i), value, styles.cell(Place.TOTAL, column, currency));
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      rows.flushRows(); // or an unfinished workbook complains when it is closed
      workbook.close();
    }
  }
}
