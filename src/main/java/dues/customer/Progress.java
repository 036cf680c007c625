package dues.customer;

import dues.period.DateRange;

/**
 * How far a subscription is accrued: every tile that ends up to {@code accruedThrough} is decided;
 * {@code chargesMade} tiles have lines.
 */
public record Progress(int accruedThrough, int chargesMade) {
  public static final Progress NOTHING = new Progress(DateRange.BEGINNING, 0);
}
