package dues.console.reports;

import dues.report.folder.Manifest.Entry;
import dues.report.sheet.ColumnType;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report of one day, with all its files.
 *
 * @param sheet null: it is not among the home's sheets any more
 */
record ReportView(String name, @Nullable ReportSheet sheet, List<Entry> files) {

  /** A sum of one column in one currency. */
  record Total(String column, String amount, String currency) {}

  public String title() {
    return sheet == null ? name : sheet.heading().title();
  }

  public String description() {
    return sheet == null ? "" : sheet.heading().description();
  }

  public long rows() {
    return files.get(0).rows();
  }

  /** The sums of its money, as the manifest has them. */
  public List<Total> totals() {
    List<Total> totals = new ArrayList<>();
    files
        .get(0)
        .totals()
        .forEach(
            (column, sums) -> {
              if (isMoney(column)) {
                sums.forEach(
                    (currency, amount) -> totals.add(new Total(title(column), amount, currency)));
              }
            });
    return totals;
  }

  private boolean isMoney(String name) {
    ReportColumn column = column(name);
    return column == null || column.type() == ColumnType.MONEY;
  }

  private String title(String name) {
    ReportColumn column = column(name);
    return column == null ? name : column.title();
  }

  private @Nullable ReportColumn column(String name) {
    return sheet == null
        ? null
        : sheet.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** The file of one format, {@code csv}; null where there is none. */
  @Nullable Entry file(String extension) {
    return files.stream()
        .filter(entry -> entry.name().endsWith("." + extension))
        .findFirst()
        .orElse(null);
  }

  /** The format of one of its files, as people call it. */
  public static String format(Entry entry) {
    return entry.name().substring(entry.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }
}
