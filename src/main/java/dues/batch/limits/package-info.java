/**
 * The money circuit breaker: {@link dues.batch.limits.CheckLimitsStep} rehearses a night and stops
 * it before anything is posted when its {@link dues.batch.limits.NightTotals} lie outside the
 * {@link dues.batch.limits.Band} of comparable nights.
 */
@NullMarked
package dues.batch.limits;

import org.jspecify.annotations.NullMarked;
