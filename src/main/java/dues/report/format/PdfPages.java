package dues.report.format;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** The foot of each page: what it belongs to, and its number of how many. */
final class PdfPages extends PdfPageEventHelper {

  private static final float ROOM = 24;

  private final PdfLooks looks;
  private final String foot;
  private final PdfTemplate pages;

  PdfPages(PdfWriter writer, PdfLooks looks, String foot) {
    this.looks = looks;
    this.foot = foot;
    pages = writer.getDirectContent().createTemplate(ROOM, ROOM);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte content = writer.getDirectContent();
    float y = document.bottom() - ROOM / 2;
    Phrase number = new Phrase(writer.getPageNumber() + "\u00a0/\u00a0", looks.note());
    text(content, Element.ALIGN_LEFT, new Phrase(foot, looks.note()), document.left(), y);
    text(content, Element.ALIGN_RIGHT, number, document.right() - ROOM, y);
    content.addTemplate(pages, document.right() - ROOM, y);
  }

  /** How many pages there are is known at the end. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    Phrase count = new Phrase(Integer.toString(writer.getPageNumber() - 1), looks.note());
    text(pages, Element.ALIGN_LEFT, count, 0, 0);
  }

  private static void text(PdfContentByte on, int alignment, Phrase phrase, float x, float y) {
    ColumnText.showTextAligned(on, alignment, phrase, x, y, 0);
  }
}
