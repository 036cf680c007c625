/**
 * Contracts: {@link dues.console.contracts.ContractsPage} finds them, {@link
 * dues.console.contracts.ContractPage} tells one from its source rows to its ledger lines, by the
 * account that `dues explain` tells, and edits it.
 */
@NullMarked
package dues.console.contracts;

import org.jspecify.annotations.NullMarked;
