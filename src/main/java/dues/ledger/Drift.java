package dues.ledger;

import dues.money.Money;
import dues.period.DateRange;

/**
 * A difference between target and ledger that was found and, on purpose, not posted: one tile of
 * one subscription.
 *
 * <p>April is closed with 300.00 posted; in May the export says that the subscription ended on 20
 * April, so 200.00 would be right. Under REJECT nothing is posted, and the drift is −100.00.
 *
 * @param chargeDate of the line that was not posted; its month is the one that drifts
 * @param target what should stand in the tile
 * @param posted what stands there, corrections included
 */
public record Drift(
    long subscription, DateRange tile, int chargeDate, Money target, Money posted, Why why) {

  /** The rule that withheld it. */
  public enum Why {
    /** The month is closed and {@code closed_period} is REJECT. */
    CLOSED_PERIOD,
    /** {@code recalculation} is OFF. */
    RECALCULATION_OFF,
    /** {@code recalculation} is CURRENT_MONTH and the tile was charged in another one. */
    OTHER_MONTH,
    /** The fee is not among those that {@code recalculation} names. */
    OTHER_FEE
  }

  /** Whether it is the same tile's difference, whatever it amounts to. */
  public boolean isOfSameTile(Drift other) {
    return subscription == other.subscription
        && tile.equals(other.tile)
        && chargeDate == other.chargeDate;
  }

  /** Both together: a set-up fee and the tile it came with. */
  public Drift plus(Drift other) {
    return new Drift(
        subscription, tile, chargeDate, target.plus(other.target), posted.plus(other.posted), why);
  }
}
