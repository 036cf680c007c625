package dues.store.customers;

import dues.matching.Profile;

/**
 * A contract that joins a customer.
 *
 * @param decidedBy the rule
 * @param imported the values that the customer takes over
 */
public record Joining(
    WaitingContract contract, long customerId, String decidedBy, Profile imported) {}
