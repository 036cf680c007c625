package dues.batch.preview.price;

import dues.batch.account.Ledger;
import dues.ledger.LedgerLine;
import dues.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A contract that would be charged otherwise.
 *
 * @param now what would be posted for it as things are
 * @param then what would be posted with the price
 * @param lost lines that would be posted as things are, and not with the price
 * @param gained lines that would be posted with the price alone
 * @param subscriptions keys by the database's id
 */
public record PriceMove(
    String contract,
    Money now,
    Money then,
    List<LedgerLine> lost,
    List<LedgerLine> gained,
    Map<Long, String> subscriptions) {

  static PriceMove of(Owner owner, List<LedgerLine> now, List<LedgerLine> then) {
    Money zero = Money.zero(owner.currency());
    return new PriceMove(
        owner.contract(),
        Ledger.sum(now, zero),
        Ledger.sum(then, zero),
        without(now, then),
        without(then, now),
        owner.subscriptions());
  }

  /** Whose lines they are. */
  record Owner(String contract, Currency currency, Map<Long, String> subscriptions) {}

  private static List<LedgerLine> without(List<LedgerLine> lines, List<LedgerLine> others) {
    List<LedgerLine> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return List.copyOf(left);
  }

  /** By how much more it would be charged. */
  public Money difference() {
    return then.minus(now);
  }

  /** Whether the price changes anything for it. */
  public boolean isNone() {
    return lost.isEmpty() && gained.isEmpty();
  }
}
