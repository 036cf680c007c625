package dues.customer;

import dues.fee.Fee;
import dues.period.DateRange;

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
    SubscriptionHistory history) {}
