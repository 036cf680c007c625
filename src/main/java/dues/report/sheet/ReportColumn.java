package dues.report.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One column of a report.
 *
 * @param name its name in the SQL and in the CSV header
 * @param title its heading in XLSX
 * @param format number pattern of the spreadsheet, where the type's own is not wanted
 * @param width in characters
 * @param total whether the column is added up, by currency
 */
public record ReportColumn(
    String name,
    String title,
    ColumnType type,
    @Nullable String format,
    int width,
    boolean total) {}
