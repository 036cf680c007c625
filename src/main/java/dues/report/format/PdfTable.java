package dues.report.format;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import dues.report.format.steady.SteadyPdf;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A PDF to be read and handed over: title, rows under a header that every page repeats, a line in
 * place of the first {@code group_by} column above each of its groups, a total for each currency.
 * Upright where the columns fit, else across.
 */
final class PdfTable implements TableWriter {

  /** Some 500 pages; more is for a spreadsheet. */
  private static final int MOST_ROWS = 20_000;

  private static final int WIDEST_UPRIGHT = 100;
  private static final float MARGIN = 36;
  private static final float LARGEST = 8.5f;
  private static final float WIDTH_OF_A_LETTER = 0.56f;

  private final ReportSheet sheet;
  private final OutputStream out;
  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private final Document document;
  private final PdfLooks looks;
  private final PdfPTable table;
  private final int grouped;
  private final List<ReportColumn> columns;
  private @Nullable String group;
  private int rows;

  PdfTable(ReportSheet sheet, ReportParameters parameters, OutputStream out) {
    this.sheet = sheet;
    this.out = out;
    grouped =
        sheet.layout().groupBy().isEmpty() ? -1 : sheet.indexOf(sheet.layout().groupBy().get(0));
    columns = sheet.columns().stream().filter(c -> sheet.indexOf(c.name()) != grouped).toList();
    int letters = columns.stream().mapToInt(column -> column.width() + 1).sum();
    document =
        new Document(
            letters > WIDEST_UPRIGHT ? PageSize.A4.rotate() : PageSize.A4,
            MARGIN,
            MARGIN,
            MARGIN,
            MARGIN + 8);
    float width = document.getPageSize().getWidth() - 2 * MARGIN;
    looks = PdfLooks.of(Math.min(LARGEST, width / (WIDTH_OF_A_LETTER * letters)));
    PdfWriter writer = PdfWriter.getInstance(document, pages);
    String title = sheet.heading().title();
    document.addTitle(title);
    document.addCreator("Dues");
    document.open();
    SteadyPdf.date(writer.getInfo(), parameters.date());
    writer.setPageEvent(new PdfPages(writer, looks, title + " · " + parameters.sentence()));
    document.add(new Paragraph(title, looks.title()));
    document.add(new Paragraph(parameters.sentence(), looks.note()));
    Paragraph about = new Paragraph(sheet.heading().description(), looks.note());
    about.setSpacingAfter(8);
    document.add(about);
    table = table();
  }

  private PdfPTable table() {
    PdfPTable made = new PdfPTable(columns.size());
    made.setWidthPercentage(100);
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).width() + 1;
    }
    made.setWidths(widths);
    made.setHeaderRows(1);
    made.setComplete(false);
    made.setSplitLate(true);
    columns.forEach(c -> made.addCell(looks.header(c.title(), c.type())));
    return made;
  }

  @Override
  public void write(@Nullable Object[] row) {
    if (++rows > MOST_ROWS) {
      throw new ReportFault(
          "Report %s has more than %d rows; a PDF is for reading. Take pdf out of formats in jobs/reports/%s.yml, or ask for less."
              .formatted(sheet.name(), MOST_ROWS, sheet.name()));
    }
    if (grouped >= 0) {
      String named = row[grouped] == null ? "" : String.valueOf(row[grouped]);
      if (!named.equals(group)) {
        group = named;
        table.addCell(looks.group(named, columns.size()));
      }
    }
    String currency = sheet.currencyOf(row);
    for (int i = 0; i < row.length; i++) {
      if (i == grouped) {
        continue;
      }
      ColumnType type = sheet.columns().get(i).type();
      Object value = row[i];
      table.addCell(looks.body(value == null ? null : type.text(value, currency), type));
    }
    document.add(table);
  }

  @Override
  public void finish(Totals totals, SortedMap<String, BigDecimal> control) throws IOException {
    totals.byCurrency().forEach(this::total);
    table.setComplete(true);
    document.add(table);
    document.close();
    out.write(SteadyPdf.steady(pages.toByteArray()));
    out.flush();
  }

  private void total(String currency, List<BigDecimal> sums) {
    int sum = 0;
    boolean labelled = false;
    for (ReportColumn column : columns) {
      String text = null;
      if (column.total()) {
        text = column.type().text(sums.get(sum++), currency);
      } else if (column.name().equals(ReportSheet.CURRENCY)) {
        text = currency;
      } else if (!labelled) {
        text = "Total";
        labelled = true;
      }
      table.addCell(looks.total(text, column.type()));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
