package dues.report.format;

import dues.report.format.steady.SteadyWorkbook;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page: title, a line about the run, a header that stays when one scrolls and
 * repeats when one prints, a filter, column widths, A4 landscape one page wide with page numbers.
 */
record XlsxPage(SteadyWorkbook workbook, XlsxStyles styles, ReportParameters parameters) {

  /** Title, note and header stand above. */
  static final int FIRST_ROW = 3;

  private static final int HEADER_ROW = 2;
  private static final int CHARACTER = 256;
  private static final int WIDEST_ON_A4 = 200;
  private static final double MARGIN_INCHES = 0.4;

  SXSSFSheet begin(String tab, String title, List<ReportColumn> columns) {
    SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(tab));
    put(sheet.createRow(0).createCell(0), title, styles.title());
    sheet.getRow(0).setHeightInPoints(24);
    put(sheet.createRow(1).createCell(0), parameters.sentence(), styles.note());
    SXSSFRow header = sheet.createRow(HEADER_ROW);
    header.setHeightInPoints(30);
    for (int i = 0; i < columns.size(); i++) {
      ReportColumn column = columns.get(i);
      sheet.setColumnWidth(i, (column.width() + 2) * CHARACTER);
      put(header.createCell(i), column.title(), styles.header(column));
    }
    sheet.createFreezePane(0, FIRST_ROW);
    print(sheet, columns.stream().mapToInt(ReportColumn::width).sum());
    return sheet;
  }

  /**
   * Sets the filter over the rows before {@code next}, and spares codes such as 0042 the warning
   * "number as text".
   */
  void end(SXSSFSheet sheet, List<ReportColumn> columns, int next) {
    int last = Math.max(HEADER_ROW, next - 1);
    CellRangeAddress all = new CellRangeAddress(HEADER_ROW, last, 0, columns.size() - 1);
    sheet.setAutoFilter(all);
    kept(sheet).addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  /** The part of the page that is not streamed. */
  XSSFSheet kept(SXSSFSheet sheet) {
    return workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
  }

  private static void print(SXSSFSheet sheet, int characters) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(
        characters > WIDEST_ON_A4 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
    sheet.getFooter().setLeft("&8&A");
    sheet.getFooter().setRight("&8&P / &N");
    for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(margin, MARGIN_INCHES);
    }
  }

  static void put(SXSSFCell cell, @Nullable Object value, CellStyle style) {
    cell.setCellStyle(style);
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }
}
