package dues.customer;

import dues.period.DateRange;

/**
 * How far a subscription is accrued: every tile that ends up to {@code accruedThrough} is decided;
 * {@code chargesMade} tiles have lines.
 *
 * @param kept whether a run has looked at the subscription before and kept this
 */
public record Progress(boolean kept, int accruedThrough, int chargesMade) {
  public static final Progress NOTHING = new Progress(false, DateRange.BEGINNING, 0);
}
