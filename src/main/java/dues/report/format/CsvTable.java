package dues.report.format;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 in UTF-8 with LF: a header of the columns' names, then rows and nothing else, so
 * that it can be read by a program. Totals stand in the manifest. Cells are quoted only where they
 * must be.
 */
public final class CsvTable implements TableWriter {

  private final ReportSheet sheet;
  private final List<ReportColumn> columns;
  private final ICSVWriter csv;

  public CsvTable(ReportSheet sheet, OutputStream out) {
    this.sheet = sheet;
    columns = sheet.columns();
    csv =
        new CSVWriterBuilder(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16))
            .withLineEnd("\n")
            .build();
    csv.writeNext(columns.stream().map(ReportColumn::name).toArray(String[]::new), false);
  }

  @Override
  public void write(@Nullable Object[] row) throws IOException {
    String currency = sheet.currencyOf(row);
    String[] cells = new String[row.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(columns.get(i).type(), row[i], currency);
    }
    csv.writeNext(cells, false);
    failIfBroken();
  }

  private static String text(ColumnType type, @Nullable Object value, @Nullable String currency) {
    if (value == null) {
      return "";
    }
    String text = type.text(value, currency);
    return type == ColumnType.TEXT ? FormulaGuard.guarded(text) : text;
  }

  @Override
  public void finish(Totals totals, SortedMap<String, BigDecimal> control) throws IOException {
    csv.flush();
    failIfBroken();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** opencsv keeps an exception of a full disk to itself until it is asked. */
  private void failIfBroken() throws IOException {
    IOException broken = csv.getException();
    if (broken != null) {
      throw broken;
    }
  }
}
