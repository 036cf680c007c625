package dues.ledger;

import dues.period.DateRange;

/**
 * Something that depended on the moment and leaves no line of its own, stored so that the target
 * stays a function of facts and decisions.
 *
 * <p>FORGIVEN and REFUSED hold for the tiles (daily fees: days) that begin within {@code days};
 * where these are empty, for the set-up of that day. NO_FUNDS suspends {@code days}, open-ended
 * until the next FUNDS_FOUND that begins on the same day ends it. RETRIED lifts a REFUSED: the tile
 * was charged on {@code decidedOn}. TERM says that ADVANCE took the form of one term over {@code
 * days}, MONTHS that it began with months. {@code decidedOn} is the business date.
 */
public record Decision(long subscription, Kind kind, DateRange days, int decidedOn, String detail) {
  /** What was decided. */
  public enum Kind {
    FORGIVEN,
    REFUSED,
    NO_FUNDS,
    RETRIED,
    FUNDS_FOUND,
    TERM,
    MONTHS
  }

  /**
   * Whether it holds for what begins so: a tile or a day; the set-up where {@code begins} is empty.
   */
  public boolean holdsFor(DateRange begins) {
    return begins.isEmpty() ? days.equals(begins) : days.covers(begins.from());
  }

  /** Whether this is about the same days as an earlier one, or as one of the same date. */
  public boolean answers(Decision earlier) {
    return subscription == earlier.subscription
        && days.from() == earlier.days.from()
        && decidedOn >= earlier.decidedOn;
  }
}
