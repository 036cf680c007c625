package dues.report.format;

import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 in UTF-8 with LF: a header of the columns' names, then rows and nothing else, so
 * that it can be read by a program. Totals stand in the manifest. Cells are quoted only where they
 * must be.
 *
 * <p>Rows are sorted, so most cells are what they were in the row before: a cell that stayed is not
 * spelled, quoted and encoded again.
 */
public final class CsvTable implements TableWriter {

  private static final byte[] NOTHING = {};

  private final ReportSheet sheet;
  private final List<ReportColumn> columns;
  private final OutputStream out;
  private final CsvCell cell = new CsvCell();
  private final @Nullable Object[] before;
  private final byte[][] written;
  private @Nullable String currencyBefore;
  private byte[] line = new byte[1 << 10];
  private boolean headed;

  public CsvTable(ReportSheet sheet, OutputStream out) {
    this.sheet = sheet;
    this.out = new BufferedOutputStream(out, 1 << 16);
    columns = sheet.columns();
    before = new @Nullable Object[columns.size()];
    written = new byte[columns.size()][];
  }

  private void head() throws IOException {
    if (!headed) {
      headed = true;
      Arrays.setAll(written, i -> cell.of(columns.get(i).name()));
      writeLine();
      Arrays.fill(written, NOTHING);
    }
  }

  @Override
  public void write(@Nullable Object[] row) throws IOException {
    head();
    String currency = sheet.currencyOf(row);
    boolean same = Objects.equals(currency, currencyBefore);
    for (int i = 0; i < row.length; i++) {
      if (!same || !Objects.equals(row[i], before[i])) {
        written[i] = bytes(columns.get(i).type(), row[i], currency);
        before[i] = row[i];
      }
    }
    currencyBefore = currency;
    writeLine();
  }

  private byte[] bytes(ColumnType type, @Nullable Object value, @Nullable String currency) {
    if (value == null) {
      return NOTHING;
    }
    String text = type.text(value, currency);
    return cell.of(type == ColumnType.TEXT ? FormulaGuard.guarded(text) : text);
  }

  private void writeLine() throws IOException {
    int length = 0;
    for (byte[] bytes : written) {
      if (length + bytes.length >= line.length) {
        line = Arrays.copyOf(line, 2 * (length + bytes.length) + 1);
      }
      System.arraycopy(bytes, 0, line, length, bytes.length);
      length += bytes.length;
      line[length++] = ',';
    }
    line[length - 1] = '\n';
    out.write(line, 0, length);
  }

  @Override
  public void finish(Totals totals, SortedMap<String, BigDecimal> control) throws IOException {
    head();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
