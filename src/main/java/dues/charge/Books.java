package dues.charge;

import dues.customer.Change;
import dues.ledger.Booking;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Finds the month of the books for a line (R7): its charge date's, or, where that is closed, the
 * one that the rule allows.
 *
 * <p>April closed, charge date 1 April: POST_TO_OPEN books in May, a switch in {@code force} in
 * April with the forced mark, REJECT not at all.
 */
record Books(AccountingPeriod closedThrough, Closing closing, Change.Cause cause) {

  boolean isOpen(int day) {
    return AccountingPeriod.of(day).isAfter(closedThrough);
  }

  /** The line in its month, or null where it is refused. */
  @Nullable LedgerLine book(LedgerLine line) {
    Booking old = line.booking();
    if (old.accountingPeriod().isAfter(closedThrough)) {
      return line;
    }
    boolean forced = closing.force().contains(cause.forceSwitch());
    if (!forced && closing.rule() == Closing.Rule.REJECT) {
      return null;
    }
    AccountingPeriod month = forced ? old.accountingPeriod() : closedThrough.next();
    return line.withBooking(
        new Booking(
            old.chargeDate(), month, old.reverses(), forced, old.reason(), old.explanation()));
  }
}
