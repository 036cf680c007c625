/**
 * The commands of those who answer customers: which processes there are, what is done with one,
 * whose contract a caller's is, and the order of a new contract.
 */
@NullMarked
package dues.cli.helpdesk;

import org.jspecify.annotations.NullMarked;
