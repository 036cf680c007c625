package dues.store;

import dues.charge.ContractFacts;
import dues.ledger.LedgerLine;
import java.time.ZoneId;
import java.util.List;

/**
 * A contract with everything its fees depend on.
 *
 * @param source its source's surrogate
 * @param zone in which its days begin
 * @param posted its lines from the first day that matters
 */
public record LoadedContract(
    short source, ZoneId zone, ContractFacts facts, List<LedgerLine> posted) {

  /** The contract's id. */
  public long id() {
    return facts.contract().id();
  }
}
