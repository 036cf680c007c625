package dues.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Hands out one sum in parts that add up to it: part k is {@code r(C_k) − r(C_(k−1))}, with the
 * cumulative exact sum {@code C_k} (R2).
 *
 * <p>100.00 in three parts of ten days of thirty: 33.33, then 66.67 − 33.33 = 33.34, then 100.00 −
 * 66.67 = 33.33.
 */
public final class Allocation {
  private final int times;
  private final int divisor;
  private BigDecimal sum = BigDecimal.ZERO;
  private Money before;
  private Money through;

  /** Sums are multiplied by {@code times} and divided by {@code divisor}, as 12 and 365. */
  public Allocation(int times, int divisor, Currency currency) {
    this.times = times;
    this.divisor = divisor;
    this.before = Money.zero(currency);
    this.through = before;
  }

  /** Adds an exact numerator (rate × days) and returns its part. */
  public Money next(BigDecimal numerator) {
    before = through;
    sum = sum.signum() == 0 ? numerator : sum.add(numerator);
    through = Money.round(sum, times, divisor, before.currency());
    return through.minus(before);
  }

  /** {@code r(C_(k−1))} of the part given last. */
  public Money before() {
    return before;
  }

  /** {@code r(C_k)} of the part given last. */
  public Money through() {
    return through;
  }
}
