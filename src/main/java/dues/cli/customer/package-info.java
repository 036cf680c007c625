/**
 * The commands with which people put customers right: link, unlink, merge, split and edit, each a
 * {@link dues.cli.customer.CustomerDeed}.
 */
@NullMarked
package dues.cli.customer;

import org.jspecify.annotations.NullMarked;
