/**
 * Whether an export is the one it seems to be: {@link dues.batch.imports.age.ExportAge} says how
 * old it is, {@link dues.batch.imports.age.RepeatedExport} whether it came before, {@code
 * NoOlderImport} refuses to go back in time, and {@code ExportDate} reads the date in its path.
 */
@NullMarked
package dues.batch.imports.age;

import org.jspecify.annotations.NullMarked;
