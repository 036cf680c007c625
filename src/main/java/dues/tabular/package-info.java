/**
 * Files of rows: CSV and XLSX as named cells that know their file and line.
 *
 * <p>A {@link dues.tabular.Bundle} (a folder, a zip, a workbook) holds {@linkplain
 * dues.tabular.Table tables}; a table opens as {@link dues.tabular.Rows}, a cursor that knows the
 * {@link dues.tabular.Header} and gives one {@link dues.tabular.Row} after another in bounded
 * memory. A faulty row is a {@link dues.tabular.Row#fault()} and the next one follows; a faulty
 * file is a {@link dues.tabular.FileFault}, and nothing follows.
 */
@NullMarked
package dues.tabular;

import org.jspecify.annotations.NullMarked;
