package dues.charge.segment;

import dues.fee.Divisor;
import dues.money.Allocation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * The parts of one charged fee in one tile, each the difference of two rounded running sums (R2),
 * and the words for it.
 *
 * <p>12.00 for January in parts of 7, 7 and 9 days: 2.71, r(12 × 14/31) − r(12 × 7/31) = 5.42 −
 * 2.71, and 8.90 − 5.42 = 3.48.
 */
public final class RunningSum {
  private final Divisor divisor;
  private final Currency currency;
  private final Allocation allocation;
  private final List<Share> shares = new ArrayList<>(2);

  public RunningSum(Divisor divisor, Currency currency) {
    this.divisor = divisor;
    this.currency = currency;
    this.allocation = new Allocation(divisor.times(), divisor.by(), currency);
  }

  /** The next part, of {@code days} counted days. */
  public Part next(Segment segment, int days) {
    Share share = new Share(segment.terms(), days);
    dues.money.Money amount = allocation.next(share.numerator());
    String why =
        shares.isEmpty()
            ? Explanation.only(share, divisor, currency, segment.from(), segment.to())
            : Explanation.later(
                shares,
                share,
                divisor,
                new Explanation.Step(
                    allocation.through(), allocation.before(), segment.from(), segment.to()));
    remember(share);
    return new Part(segment.from(), segment.to(), share, amount, why);
  }

  /** Counts days that were decided before, without making a part. */
  public void skip(Terms terms, int days) {
    Share share = new Share(terms, days);
    allocation.next(share.numerator());
    remember(share);
  }

  private void remember(Share share) {
    int last = shares.size() - 1;
    if (last >= 0 && shares.get(last).terms().sameAs(share.terms())) {
      shares.set(last, new Share(share.terms(), shares.get(last).days() + share.days()));
    } else {
      shares.add(share);
    }
  }
}
