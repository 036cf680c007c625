package dues.batch.limits;

import dues.money.Money;
import java.util.Collection;

/**
 * Between what sums a night is an ordinary one: from the smallest of the comparable nights to the
 * largest, widened on both sides by a percentage of the largest.
 *
 * <p>Nights of 900.00, 1000.00 and 950.00 and 20 percent: 700.00 to 1200.00. Where the comparable
 * nights posted nothing, the percentage is of {@code usual}, the source's largest night of late.
 */
record Band(Money low, Money high) {

  private static final int WHOLE = 100;

  /** The band of at least one night. */
  static Band of(Collection<Money> nights, int percent, Money usual) {
    Money low = nights.iterator().next();
    Money high = low;
    for (Money night : nights) {
      low = low.min(night);
      high = high.max(night);
    }
    Money largest = low.absolute().max(high.absolute());
    Money scale = largest.isZero() ? usual.absolute() : largest;
    Money width = Money.round(scale.value(), percent, WHOLE, scale.currency());
    return new Band(low.minus(width), high.plus(width));
  }

  boolean contains(Money sum) {
    return low.min(sum).equals(low) && high.max(sum).equals(high);
  }
}
