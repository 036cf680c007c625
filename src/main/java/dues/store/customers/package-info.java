/**
 * Customers and the decisions that joined contracts to them: {@link
 * dues.store.customers.MatchQueue} says who waits, {@link dues.store.customers.near.CustomerIndex}
 * whom they may meet, {@link dues.store.customers.MatchDecisions} keeps what was decided and {@link
 * dues.store.customers.CustomerTables} what came of it.
 */
@NullMarked
package dues.store.customers;

import org.jspecify.annotations.NullMarked;
