package dues.outbox;

import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.charge.account.Withheld;
import dues.ledger.LedgerLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/**
 * Charges that are to come, by charge date.
 *
 * <p>150.00 and a set-up of 20.00 on 1 November: day 1 November, sum 170.
 */
record NextCharge(int day, BigDecimal sum) {

  /** Those after a day, the nearest first; of a manual subscription there are none. */
  static List<NextCharge> after(int date, SubscriptionAccount account) {
    TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
    if (!account.parameters().limits().manual()) {
      for (TileAccount tile : account.tiles()) {
        for (Withheld withheld : tile.withheld()) {
          for (LedgerLine line : withheld.upcoming() ? withheld.lines() : List.<LedgerLine>of()) {
            int day = line.booking().chargeDate();
            if (day > date) {
              sums.merge(day, line.amount().value(), BigDecimal::add);
            }
          }
        }
      }
    }
    return sums.entrySet().stream()
        .map(next -> new NextCharge(next.getKey(), next.getValue()))
        .toList();
  }

  /** Without trailing zeros, as SUM wants it: 170, 204.5. */
  String text() {
    BigDecimal plain = sum.stripTrailingZeros();
    return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
  }
}
