/**
 * Rows that were refused and come back. {@link dues.batch.imports.resubmitted.Resubmission} is what
 * an import of a mended reject file is asked for, {@link
 * dues.batch.imports.resubmitted.MendedFiles} opens the file and ties its rows to the refused ones,
 * {@link dues.batch.imports.resubmitted.ReturningRows} holds them against what is known and keeps
 * what later ones will need.
 */
@NullMarked
package dues.batch.imports.resubmitted;

import org.jspecify.annotations.NullMarked;
