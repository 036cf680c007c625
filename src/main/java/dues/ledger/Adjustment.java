package dues.ledger;

import dues.fee.Bucket;
import dues.fee.Divisor;
import dues.money.Decimals;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line that an operator orders beside all charges: positive when the customer owes.
 *
 * <p>−50.00 for an outage on 3 May: {@code -50.00 × 1}, charged on 3 May, whatever is recalculated
 * afterwards.
 */
public record Adjustment(LineOwner owner, DateRange days, Money amount) {

  /** Its line; a further adjustment of the same days is a further revision. */
  public LedgerLine line(List<LedgerLine> posted, String reason) {
    int revision = 0;
    for (LedgerLine line : posted) {
      boolean same =
          line.kind() == LineKind.ADJUSTMENT
              && line.key().owner().equals(owner)
              && line.key().tile().from() == days.from();
      revision = same ? Math.max(revision, line.key().revision() + 1) : revision;
    }
    LineKey key = new LineKey(owner, LineKind.ADJUSTMENT, days, days.from(), Bucket.MAIN, revision);
    Figures figures =
        new Figures(
            BigDecimal.ONE, amount.value(), BigDecimal.ZERO, Decimals.HUNDRED, 1, Divisor.ONE);
    Booking booking =
        new Booking(
            days.from(),
            AccountingPeriod.of(days.from()),
            0,
            false,
            reason,
            amount.text() + " × 1");
    return new LedgerLine(0, key, days.to(), figures, amount, booking);
  }
}
