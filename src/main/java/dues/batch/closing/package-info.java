/**
 * Closes months of the books: {@link dues.batch.closing.ClosePeriodJob} proves them with {@link
 * dues.batch.closing.MonthProof}, freezes what they came to and closes them. Never part of the
 * night; a closed month is not opened again. {@link dues.batch.closing.TwoPersons} refuses what one
 * person alone wants, where the sheet says so.
 */
@NullMarked
package dues.batch.closing;

import org.jspecify.annotations.NullMarked;
