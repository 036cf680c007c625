package dues.report.format;

import dues.report.sheet.ColumnType;
import dues.report.sheet.Currencies;
import dues.report.sheet.ReportColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/**
 * How cells look. A workbook may hold only some 64 000 styles, so each is made once: by place,
 * number format and alignment. 204.5 UAH is shown as 204.50, negative amounts in red, dates as
 * 2026-10-31, months as 2026-10.
 */
final class XlsxStyles {

  /** Where a cell stands. */
  enum Place {
    TITLE,
    NOTE,
    HEADER,
    BODY,
    TOTAL;

    boolean isInTable() {
      return this != TITLE && this != NOTE;
    }
  }

  private record Key(Place place, String format, HorizontalAlignment alignment, boolean wrap) {}

  private final Workbook workbook;
  private final Map<Key, CellStyle> made = new HashMap<>();

  XlsxStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  CellStyle title() {
    return style(new Key(Place.TITLE, "General", HorizontalAlignment.LEFT, false));
  }

  CellStyle note() {
    return style(new Key(Place.NOTE, "General", HorizontalAlignment.LEFT, false));
  }

  CellStyle header(ReportColumn column) {
    return style(new Key(Place.HEADER, "General", alignment(column.type()), true));
  }

  /** The styles of a row's cells, one a column. */
  CellStyle[] row(Place place, List<ReportColumn> columns, @Nullable String currency) {
    return columns.stream().map(column -> cell(place, column, currency)).toArray(CellStyle[]::new);
  }

  /** A cell of the column; {@code currency} decides the decimals of money. */
  CellStyle cell(Place place, ReportColumn column, @Nullable String currency) {
    String own = column.format();
    String format = own == null ? format(column.type(), currency) : own;
    return style(new Key(place, format, alignment(column.type()), false));
  }

  /** Text that may run over several lines. */
  CellStyle prose() {
    return style(new Key(Place.BODY, "@", HorizontalAlignment.LEFT, true));
  }

  static String format(ColumnType type, @Nullable String currency) {
    return switch (type) {
      case TEXT -> "@";
      case DATE -> "yyyy\\-mm\\-dd";
      case MONTH -> "yyyy\\-mm";
      case INTEGER -> "#,##0;[Red]\\-#,##0";
      case DECIMAL -> "General";
      case MONEY -> money(Currencies.decimals(currency));
    };
  }

  private static String money(int decimals) {
    String positive = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return positive + ";[Red]\\-" + positive;
  }

  private static HorizontalAlignment alignment(ColumnType type) {
    return switch (type) {
      case TEXT -> HorizontalAlignment.LEFT;
      case DATE, MONTH -> HorizontalAlignment.CENTER;
      case INTEGER, DECIMAL, MONEY -> HorizontalAlignment.RIGHT;
    };
  }

  private CellStyle style(Key key) {
    return made.computeIfAbsent(key, this::make);
  }

  private CellStyle make(Key key) {
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
    style.setAlignment(key.alignment());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(key.wrap());
    if (key.place().isInTable() && key.alignment() != HorizontalAlignment.CENTER) {
      style.setIndention((short) 1);
    }
    switch (key.place()) {
      case TITLE -> style.setFont(font(font -> ink(font, 14, Palette.INK, true)));
      case NOTE -> style.setFont(font(font -> ink(font, 9, Palette.GREY, false)));
      case HEADER -> {
        style.setFont(font(font -> ink(font, 10, Palette.WHITE, true)));
        fill(style, Palette.INK);
      }
      case BODY -> {
        style.setFont(font(font -> font.setFontHeightInPoints((short) 10)));
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(color(Palette.LINE));
      }
      case TOTAL -> {
        style.setFont(font(font -> ink(font, 10, Palette.INK, true)));
        fill(style, Palette.PALE);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(color(Palette.INK));
      }
    }
    return style;
  }

  private XSSFFont font(Consumer<XSSFFont> form) {
    XSSFFont font = (XSSFFont) workbook.createFont();
    form.accept(font);
    return font;
  }

  private static void ink(XSSFFont font, int points, Palette color, boolean bold) {
    font.setFontHeightInPoints((short) points);
    font.setColor(color(color));
    font.setBold(bold);
  }

  private static void fill(XSSFCellStyle style, Palette color) {
    style.setFillForegroundColor(color(color));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor color(Palette color) {
    return new XSSFColor(color.bytes(), null);
  }
}
