package dues.tabular.xlsx;

import dues.tabular.CsvText;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Fingerprint;
import dues.tabular.Header;
import dues.tabular.Headers;
import dues.tabular.Layout;
import dues.tabular.RawText;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's sheet, pulled out of its XML one at a time. A row's line is its number
 * in the sheet; its raw text is its cells as a CSV row.
 */
final class SheetRows implements Rows {

  private static final int MOST_COLUMNS = 1000;

  /** Which sheet is read, from where, and the whole workbook. */
  record Place(String file, Digest digest, WholeFile whole) {}

  private final Place place;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final SheetCell cell;
  private final Header header;
  private final boolean rejects;
  private String[] cells = new String[16];
  private int width;
  private long line;
  private long rows;
  private @Nullable String fault;
  private @Nullable Fingerprint fingerprint;

  SheetRows(Place place, InputStream in, WorkbookParts parts, Layout layout) throws IOException {
    this.place = place;
    this.in = in;
    try {
      xml = WorkbookParts.xml(in);
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
    cell = new SheetCell(parts, layout.decimal());
    if (!advance(true)) {
      throw new FileFault(
          FileFault.Kind.EMPTY,
          place.file(),
          0,
          "the sheet has no row; expected at least a header");
    }
    String[] names = Arrays.copyOf(cells, width);
    rejects = Headers.isOfRejects(List.of(names));
    header = Headers.read(place.file(), line, names, layout.repeatable());
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public boolean isOfRejects() {
    return rejects;
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (fingerprint == null && advance(false)) {
      rows++;
      return row();
    }
    if (fingerprint == null) {
      fingerprint = place.whole().fingerprint(place.digest(), rows);
    }
    return null;
  }

  private Row row() {
    String[] found = new String[header.size()];
    Arrays.fill(found, "");
    System.arraycopy(cells, 0, found, 0, Math.min(width, found.length));
    int expected = header.size() + (rejects ? Headers.REJECT_COLUMNS.size() : 0);
    String problem = fault;
    if (problem == null && width > expected) {
      problem = width + " cells; expected " + expected + " as in the header";
    }
    String[] shown = width > expected ? Arrays.copyOf(cells, width) : found;
    List<String> reasons =
        rejects && width <= expected
            ? List.of(Arrays.copyOfRange(cells, header.size(), expected))
            : List.of();
    return new Row(
        line,
        RawText.of(CsvText.row(shown, ',', '"')),
        width > expected ? shown : found,
        problem,
        reasons);
  }

  /** Reads the next row that has a cell with something in it, readable or not. */
  private boolean advance(boolean first) throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          readRow();
          if (width > 0 || fault != null) {
            return true;
          }
        } else if (event == XMLStreamConstants.DTD) {
          throw new FileFault(
              FileFault.Kind.CONTAINER, place.file(), line, "declares a DTD; expected plain XML");
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) {
      throw unreadable(e);
    } finally {
      if (first) {
        fault = null;
      }
    }
  }

  private void readRow() throws XMLStreamException, IOException {
    long number = rowNumber();
    if (number <= line) {
      throw new FileFault(
          FileFault.Kind.CONTAINER,
          place.file(),
          number,
          "this row comes after row " + line + "; expected rows in order");
    }
    line = number;
    width = 0;
    fault = null;
    int column = 0;
    Arrays.fill(cells, "");
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = cell.read(xml, column);
        keep(column);
        column++;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
    }
  }

  private long rowNumber() {
    String number = WorkbookParts.attribute(xml, "r");
    return number.isEmpty() || number.length() > 9 ? line + 1 : Long.parseLong(number);
  }

  private void keep(int column) throws FileFault {
    String text = cell.text();
    if (fault == null) {
      fault = cell.problem();
    }
    if (text.isEmpty()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw new FileFault(
          FileFault.Kind.HEADER,
          place.file(),
          line,
          "a cell in column " + (column + 1) + "; expected at most " + MOST_COLUMNS + " columns");
    }
    if (column >= cells.length) {
      int before = cells.length;
      cells = Arrays.copyOf(cells, Math.max(column + 1, before * 2));
      Arrays.fill(cells, before, cells.length, "");
    }
    cells[column] = text;
    width = Math.max(width, column + 1);
  }

  private FileFault unreadable(Exception e) {
    FileFault fault = FileFault.in(e);
    if (fault != null) {
      return fault;
    }
    return new FileFault(
        FileFault.Kind.CONTAINER,
        place.file(),
        line,
        "cannot be read on ("
            + Reasons.of(e)
            + "); expected an XLSX file as a spreadsheet writes it");
  }

  @Override
  public Fingerprint fingerprint() {
    if (fingerprint == null) {
      throw new IllegalStateException("not read to its end: " + place.file());
    }
    return fingerprint;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
