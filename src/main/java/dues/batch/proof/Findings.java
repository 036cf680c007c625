package dues.batch.proof;

import java.util.List;

/**
 * What the proof of a ledger found.
 *
 * @param contracts how many were compared
 * @param lines how many posted lines they have
 * @param left how many differences were left out of the ledger on purpose
 * @param differences one sentence each, in the order of sources and contracts
 */
public record Findings(long contracts, long lines, long left, List<String> differences) {}
