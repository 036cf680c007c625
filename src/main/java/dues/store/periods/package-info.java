/**
 * Months of the books and what keeps them honest: {@link dues.store.periods.MonthTotals} freezes
 * what a month came to and closes it, {@link dues.store.periods.Drifts} keeps the differences that
 * were left on purpose, {@link dues.store.periods.Periods} lists both. {@link
 * dues.store.periods.ClosingProposals} knows who wants a month closed.
 */
@NullMarked
package dues.store.periods;

import org.jspecify.annotations.NullMarked;
