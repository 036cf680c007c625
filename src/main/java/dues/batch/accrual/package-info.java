/**
 * What the steps of accrue-fees and recalculate-fees share: the fee sheet as {@link
 * dues.batch.accrual.FeesSheet}.
 */
@NullMarked
package dues.batch.accrual;

import org.jspecify.annotations.NullMarked;
