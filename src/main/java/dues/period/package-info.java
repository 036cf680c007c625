/**
 * Days and periods as epoch days, half-open: {@link dues.period.DateRange}, values by day ({@link
 * dues.period.Timeline}), the tiles of a fee ({@link dues.period.Grid}) and the months of the books
 * ({@link dues.period.AccountingPeriod}).
 */
@NullMarked
package dues.period;

import org.jspecify.annotations.NullMarked;
