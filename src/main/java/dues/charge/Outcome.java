package dues.charge;

import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import java.util.List;

/**
 * What a run has to write for one contract: new lines, new decisions, the subscriptions' states,
 * and what stood in the way.
 */
public record Outcome(
    List<LedgerLine> lines,
    List<Decision> decisions,
    List<SubscriptionState> states,
    List<ChargeProblem> problems) {

  /** Whether nothing of this contract may be posted. */
  public boolean isParked() {
    return problems.stream().anyMatch(problem -> problem.code().parks());
  }
}
