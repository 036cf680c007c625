/**
 * The import of one source: check every file, stage its rows, check them against each other,
 * publish, mark what is missing. {@link dues.batch.imports.ImportBillingJob} is the list. Nothing
 * is published before everything has been checked.
 */
@NullMarked
package dues.batch.imports;

import org.jspecify.annotations.NullMarked;
