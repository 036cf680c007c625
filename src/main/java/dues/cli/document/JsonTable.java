package dues.cli.document;

import dues.cli.text.Json;
import dues.report.format.TableWriter;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A report as a JSON array of objects: whole numbers bare, absent values null, all else text. */
final class JsonTable implements TableWriter {

  private final ReportSheet sheet;
  private final PrintStream out;
  private boolean first = true;

  JsonTable(ReportSheet sheet, OutputStream out) {
    this.sheet = sheet;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.out.print("[");
  }

  @Override
  public void write(@Nullable Object[] row) {
    out.print(first ? "\n{" : ",\n{");
    first = false;
    String currency = sheet.currencyOf(row);
    for (int i = 0; i < row.length; i++) {
      ReportColumn column = sheet.columns().get(i);
      out.print((i == 0 ? "" : ", ") + Json.text(column.name()) + ": ");
      out.print(value(column.type(), row[i], currency));
    }
    out.print("}");
  }

  private static String value(ColumnType type, @Nullable Object value, @Nullable String currency) {
    if (value == null) {
      return "null";
    }
    String text = type.text(value, currency);
    return type == ColumnType.INTEGER ? text : Json.text(text);
  }

  @Override
  public void finish(Totals totals, SortedMap<String, BigDecimal> control) {
    out.print(first ? "]\n" : "\n]\n");
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
