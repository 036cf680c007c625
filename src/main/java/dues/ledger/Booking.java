package dues.ledger;

import dues.period.AccountingPeriod;

/**
 * When and why a line is in the books.
 *
 * <p>{@code reverses} is the id of the line it corrects, 0 if none. {@code forced} marks a line
 * that may enter a closed month. {@code explanation} computes to the line's amount.
 */
public record Booking(
    int chargeDate,
    AccountingPeriod accountingPeriod,
    long reverses,
    boolean forced,
    String reason,
    String explanation) {

  Booking explainedBy(String other) {
    return new Booking(chargeDate, accountingPeriod, reverses, forced, reason, other);
  }

  /** The same on another charge date, in that day's month. */
  public Booking on(int date, String why) {
    return new Booking(date, AccountingPeriod.of(date), reverses, forced, why, explanation);
  }
}
