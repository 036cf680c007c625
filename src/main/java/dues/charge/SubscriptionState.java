package dues.charge;

/**
 * How far a subscription is after a run, for the database to keep.
 *
 * <p>{@code nextDue} is the first day on which something can be due; a night before it need not
 * load the contract. It is {@code DateRange.FOREVER} when nothing is to come under the facts of
 * today.
 */
public record SubscriptionState(
    long subscription, int accruedThrough, int chargesMade, int nextDue) {}
