/**
 * Stretches of billable days and what they cost: {@link dues.charge.segment.Terms} by day, {@link
 * dues.charge.segment.Segment runs} of equal terms, and the {@link dues.charge.segment.RunningSum}
 * that prices and explains them.
 */
@NullMarked
package dues.charge.segment;

import org.jspecify.annotations.NullMarked;
