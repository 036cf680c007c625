/**
 * Workbooks through POI's event model: {@code WorkbookBundle} opens the package, {@code
 * WorkbookParts} holds what its sheets share, {@code SheetRows} pulls rows out of a sheet.
 */
@NullMarked
package dues.tabular.xlsx;

import org.jspecify.annotations.NullMarked;
