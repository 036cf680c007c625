package dues.customer;

import dues.fee.Fee;
import dues.period.DateRange;
import java.util.List;

/**
 * A fee on a contract from a day to a day, both charged. {@code id} is the database's, {@code key}
 * the source's.
 *
 * <p>{@code days} are the subscription's own, before trial days and the contract's life are taken
 * out.
 */
public record Subscription(
    long id,
    String key,
    Fee fee,
    DateRange days,
    SubscriptionTerms terms,
    SubscriptionHistory history) {

  /** The same as a business date sees it: an absence counts from the day its grace has run out. */
  public Subscription asOf(int date) {
    if (history.interruptions().isEmpty() && history.owners().isEmpty()) {
      return this;
    }
    List<DateRange> known =
        history.interruptions().stream()
            .filter(days -> !days.isOpenEnded() || days.from() <= date)
            .toList();
    List<Owner> owners =
        history.owners().stream()
            .map(owner -> new Owner(owner.from(), owner.contract().asOf(date)))
            .toList();
    boolean same = known.equals(history.interruptions()) && owners.equals(history.owners());
    return same ? this : new Subscription(id, key, fee, days, terms, history.with(owners, known));
  }
}
