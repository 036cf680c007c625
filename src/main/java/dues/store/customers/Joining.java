package dues.store.customers;

/**
 * A contract that joins a customer.
 *
 * @param decidedBy the rule
 */
public record Joining(WaitingContract contract, long customerId, String decidedBy) {}
