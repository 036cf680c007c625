package dues.tabular.csv;

import dues.tabular.CountingStream;
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
import org.jspecify.annotations.Nullable;

/** The rows of a CSV stream. */
final class CsvRows implements Rows {

  private final CountingStream in;
  private final RowBytes bytes;
  private final RowText text;
  private final RowCells cells;
  private final CsvTable table;
  private final long size;
  private final Header header;
  private final boolean rejects;
  private long rows;
  private @Nullable Fingerprint fingerprint;

  CsvRows(CsvTable table, InputStream stream, long size, Digest digest) throws IOException {
    this.table = table;
    this.size = size;
    String file = table.file();
    Layout layout = table.layout();
    in = new CountingStream(stream, digest);
    bytes = new RowBytes(file, in, layout.delimiter(), layout.quote());
    text = new RowText(layout.charset());
    cells = new RowCells(layout.delimiter(), layout.quote());
    bytes.begin(layout.charset());
    if (!bytes.next()) {
      throw new FileFault(
          FileFault.Kind.EMPTY, file, 0, "the file has no row; expected at least a header");
    }
    String[] names = cells.split(bytes, text);
    rejects = Headers.isOfRejects(Arrays.asList(names));
    header = Headers.read(file, bytes.line(), names, layout.repeatable());
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
    if (fingerprint == null && bytes.next()) {
      rows++;
      return row();
    }
    finish();
    return null;
  }

  @Override
  public void drain() throws IOException {
    while (fingerprint == null && bytes.next()) {
      rows++;
      text.requireDecodable(bytes);
    }
    finish();
  }

  private void finish() throws IOException {
    if (fingerprint == null) {
      table.stored().requireWhole(size, in.size());
      fingerprint = in.fingerprint(rows);
    }
  }

  private Row row() throws IOException {
    RawText raw = text.raw(bytes);
    String[] found = cells.split(bytes, text);
    int expected = header.size() + (rejects ? Headers.REJECT_COLUMNS.size() : 0);
    String fault = null;
    List<String> reasons = List.of();
    if (bytes.isBroken()) {
      fault = "text follows a closing quote; expected the delimiter or the line's end";
    } else if (found.length != expected) {
      fault = found.length + " cells; expected " + expected + " as in the header";
    } else if (rejects) {
      reasons = List.of(found).subList(header.size(), expected);
      found = Arrays.copyOf(found, header.size());
      raw = RawText.of(CsvText.row(found, table.layout().delimiter(), table.layout().quote()));
    }
    return new Row(bytes.line(), raw, found, fault, reasons);
  }

  @Override
  public Fingerprint fingerprint() {
    if (fingerprint == null) {
      throw new IllegalStateException("not read to its end: " + header.names());
    }
    return fingerprint;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
