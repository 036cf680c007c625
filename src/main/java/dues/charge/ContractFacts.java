package dues.charge;

import dues.customer.Contract;
import dues.customer.Subscription;
import dues.ledger.Balances;
import dues.ledger.Decision;
import dues.period.AccountingPeriod;
import java.util.List;

/**
 * Everything known of one contract that its fees depend on. {@code closedThrough} is the last
 * closed month of the books.
 *
 * <p>Posted lines are handed over beside it, since the caller loads them only from the first day
 * that matters.
 */
public record ContractFacts(
    Contract contract,
    List<Subscription> subscriptions,
    List<Decision> decisions,
    AccountingPeriod closedThrough,
    Balances balances) {

  /** The same as a run of a business date sees them: days of grace that still run count (R15). */
  ContractFacts asOf(int date) {
    return new ContractFacts(
        contract.asOf(date),
        subscriptions.stream().map(one -> one.asOf(date)).toList(),
        decisions,
        closedThrough,
        balances);
  }
}
