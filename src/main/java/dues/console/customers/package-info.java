/**
 * The people behind the contracts: {@link dues.console.customers.CustomersPage} finds them, {@link
 * dues.console.customers.CustomerPage} shows one and puts it right by the same code as {@code dues
 * edit}, {@code merge} and {@code split}.
 */
@NullMarked
package dues.console.customers;

import org.jspecify.annotations.NullMarked;
