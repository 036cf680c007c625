/**
 * The home's sheets: {@link dues.batch.sheet.Sheets} reads all of them at once, {@link
 * dues.batch.sheet.JobSheet} is what every job's sheet may say.
 */
@NullMarked
package dues.batch.sheet;

import org.jspecify.annotations.NullMarked;
