package dues.charge;

import dues.ledger.Decision;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import java.util.List;

/**
 * What a run has to write for one contract: new lines, new decisions, the subscriptions' states,
 * the differences it left on purpose, and what stood in the way.
 */
public record Outcome(
    List<LedgerLine> lines,
    List<Decision> decisions,
    List<SubscriptionState> states,
    List<Drift> drift,
    List<ChargeProblem> problems) {

  /** Whether nothing of this contract may be posted. */
  public boolean isParked() {
    return problems.stream().anyMatch(problem -> problem.code().parks());
  }
}
