/**
 * What the database knows of one contract beside what its fees are computed from: {@link
 * dues.store.accounts.ContractCards} finds it and tells how far it is, {@link
 * dues.store.accounts.FactRows} which rows of which files brought its facts.
 */
@NullMarked
package dues.store.accounts;

import org.jspecify.annotations.NullMarked;
