/**
 * Facts of one contract: its life and statuses ({@link dues.customer.Contract}), and the fees on it
 * ({@link dues.customer.Subscription}).
 */
@NullMarked
package dues.customer;

import org.jspecify.annotations.NullMarked;
