/**
 * The months of the books: {@link dues.console.periods.PeriodsPage} lists them, {@link
 * dues.console.periods.PeriodPage} shows one and lets two persons close it.
 */
@NullMarked
package dues.console.periods;

import org.jspecify.annotations.NullMarked;
