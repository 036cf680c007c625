package dues.fee;

import java.math.BigDecimal;

/**
 * What is charged for a tile that the subscription's start or end cuts.
 *
 * <p>THRESHOLD with day 15: a start on the 14th is prorated, one on the 15th is deferred to the
 * next tile. {@code minimum} (0: none) raises a PRORATE stub to min(minimum, full tile).
 */
public record Stubs(Start start, int thresholdDay, End end, BigDecimal minimum) {
  /** The tile's beginning is missing. */
  public enum Start {
    PRORATE,
    FULL,
    FREE,
    DEFER,
    THRESHOLD
  }

  /** The tile's end is missing. */
  public enum End {
    PRORATE,
    FULL
  }

  /**
   * The rule for a subscription that starts on this day of the month: THRESHOLD becomes DEFER or
   * PRORATE.
   */
  public Start startOn(int dayOfMonth) {
    if (start != Start.THRESHOLD) {
      return start;
    }
    return dayOfMonth >= thresholdDay ? Start.DEFER : Start.PRORATE;
  }

  public boolean hasMinimum() {
    return minimum.signum() > 0;
  }
}
