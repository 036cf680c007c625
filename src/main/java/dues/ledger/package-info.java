/**
 * What is posted and never changed: {@link dues.ledger.LedgerLine}, the {@link dues.ledger.Decision
 * decisions} that leave no line, and {@link dues.ledger.Difference} (target minus posted).
 */
@NullMarked
package dues.ledger;

import org.jspecify.annotations.NullMarked;
