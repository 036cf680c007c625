package dues.matching;

import java.util.Set;

/**
 * A contract and the customer that it belongs to, both by their keys.
 *
 * @param strangers customers that a person said it does not belong to
 */
public record Holding(String contract, String customer, Set<String> strangers) {}
