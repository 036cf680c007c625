/**
 * Compares the ledger with what should stand in it, without writing: {@link
 * dues.batch.proof.LedgerProof} for all contracts of a source, contract by contract as {@link
 * dues.batch.proof.ProvedContract}.
 */
@NullMarked
package dues.batch.proof;

import org.jspecify.annotations.NullMarked;
