package dues.store;

import dues.charge.ContractFacts;
import dues.ledger.LedgerLine;
import java.util.List;

/**
 * A contract with everything its fees depend on.
 *
 * @param source its source's surrogate
 * @param posted its lines from the first day that matters
 */
public record LoadedContract(short source, ContractFacts facts, List<LedgerLine> posted) {

  /** The contract's id. */
  public long id() {
    return facts.contract().id();
  }
}
