/**
 * Writes a contract's account as text for a terminal ({@link dues.cli.account.AccountText}) or as
 * JSON ({@link dues.cli.account.AccountJson}).
 */
@NullMarked
package dues.cli.account;

import org.jspecify.annotations.NullMarked;
