/**
 * The customers that contracts may belong to: {@link dues.store.customers.near.CustomerIndex} finds
 * those that share a value or a hint with a page of contracts.
 */
@NullMarked
package dues.store.customers.near;

import org.jspecify.annotations.NullMarked;
