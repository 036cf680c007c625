package dues.ledger;

/**
 * Whose line it is, by ids; {@code chargedFee} differs from {@code fee} where a status substitutes
 * it.
 */
public record LineOwner(long contract, long subscription, long fee, long chargedFee) {}
