/**
 * CSV: {@code RowBytes} cuts the bytes into rows, {@code RowText} decodes a row, {@code RowCells}
 * tells its cells apart, {@code CsvRows} counts and reports.
 */
@NullMarked
package dues.tabular.csv;

import org.jspecify.annotations.NullMarked;
