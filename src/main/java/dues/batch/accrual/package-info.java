/**
 * The two jobs that post: {@link dues.batch.accrual.AccrueFeesJob} charges what is due, {@link
 * dues.batch.accrual.RecalculateFeesJob} corrects what changed facts have made wrong. Both read
 * contracts through {@link dues.batch.accrual.ContractRun}, let the core compute and write {@link
 * dues.batch.accrual.Postings}; {@link dues.batch.accrual.Rehearsal} tells beforehand what a run
 * would write.
 */
@NullMarked
package dues.batch.accrual;

import org.jspecify.annotations.NullMarked;
