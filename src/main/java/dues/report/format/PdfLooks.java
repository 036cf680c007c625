package dues.report.format;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import dues.report.sheet.ColumnType;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * How a PDF's cells look: the Liberation fonts, which have every Cyrillic letter, numbers to the
 * right with a space between thousands, negative ones in red.
 */
record PdfLooks(BaseFont regular, BaseFont bold, float points) {

  private static final float PADDING = 3;
  private static final float HAIR = 0.4f;

  static PdfLooks of(float points) {
    return new PdfLooks(
        font("liberation/LiberationSans-Regular.ttf"),
        font("liberation/LiberationSans-Bold.ttf"),
        points);
  }

  private static BaseFont font(String resource) {
    try {
      return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + resource + " is not in the program", e);
    }
  }

  static Color color(Palette palette) {
    return new Color(palette.rgb());
  }

  Font title() {
    return new Font(bold, 15, Font.UNDEFINED, color(Palette.INK));
  }

  Font note() {
    return new Font(regular, 8, Font.UNDEFINED, color(Palette.GREY));
  }

  PdfPCell header(String title, ColumnType type) {
    Font font = new Font(bold, points, Font.UNDEFINED, color(Palette.WHITE));
    PdfPCell cell = cell(new Phrase(title, font), alignment(type));
    cell.setBackgroundColor(color(Palette.INK));
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setPaddingTop(PADDING + 1);
    cell.setPaddingBottom(PADDING + 2);
    return cell;
  }

  PdfPCell body(@Nullable String text, ColumnType type) {
    PdfPCell cell =
        cell(new Phrase(shown(text, type), inked(regular, text, type)), alignment(type));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderWidth(HAIR);
    cell.setBorderColor(color(Palette.LINE));
    return cell;
  }

  PdfPCell total(@Nullable String text, ColumnType type) {
    PdfPCell cell = cell(new Phrase(shown(text, type), inked(bold, text, type)), alignment(type));
    cell.setBackgroundColor(color(Palette.PALE));
    cell.setBorder(Rectangle.TOP);
    cell.setBorderWidth(HAIR);
    cell.setBorderColor(color(Palette.INK));
    return cell;
  }

  /** A line over all columns that names the group of the rows below. */
  PdfPCell group(String text, int columns) {
    Font font = new Font(bold, points, Font.UNDEFINED, color(Palette.INK));
    PdfPCell cell = cell(new Phrase(text, font), Element.ALIGN_LEFT);
    cell.setColspan(columns);
    cell.setPaddingTop(PADDING * 3);
    return cell;
  }

  private static PdfPCell cell(Phrase phrase, int alignment) {
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setPadding(PADDING);
    cell.setPaddingBottom(PADDING + 1);
    return cell;
  }

  private Font inked(BaseFont font, @Nullable String text, ColumnType type) {
    boolean red = type.isNumber() && text != null && text.startsWith("-");
    Palette ink = red ? Palette.RED : font == bold ? Palette.INK : null;
    return new Font(font, points, Font.UNDEFINED, ink == null ? Color.BLACK : color(ink));
  }

  private static int alignment(ColumnType type) {
    return switch (type) {
      case TEXT -> Element.ALIGN_LEFT;
      case DATE, MONTH -> Element.ALIGN_CENTER;
      case INTEGER, DECIMAL, MONEY -> Element.ALIGN_RIGHT;
    };
  }

  /** 1234567.5 is shown as 1 234 567.5, on one line. */
  static String shown(@Nullable String text, ColumnType type) {
    if (text == null) {
      return "";
    }
    return type.isNumber()
        ? text.replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))(?<!\\.\\d{0,20})", "\u00a0")
        : text;
  }
}
