/**
 * One contract told from its source rows to its ledger lines: {@link
 * dues.batch.account.ContractAccounts} computes it anew by the engine that posts, and compares.
 */
@NullMarked
package dues.batch.account;

import org.jspecify.annotations.NullMarked;
