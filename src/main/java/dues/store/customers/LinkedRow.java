package dues.store.customers;

/**
 * A contract whose customer is to take what it brings.
 *
 * @param hash of everything that may be taken
 */
public record LinkedRow(WaitingContract contract, long customerId, String hash) {}
