package dues.batch.accrual;

import dues.charge.ChargeProblem;
import dues.charge.Outcome;
import dues.charge.SubscriptionState;
import dues.customer.Subscription;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.store.AccrualStates;
import dues.store.LedgerLines;
import dues.store.ParkedContracts;
import dues.store.TileDecisions;
import dues.store.periods.Drifts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes what a chunk of contracts came to: lines, decisions, how far each subscription is, the
 * differences left on purpose, and the contracts that could not be charged. Of a parked contract
 * nothing but its cause is written.
 */
@Component
class Postings {

  private final LedgerLines lines;
  private final TileDecisions decisions;
  private final AccrualStates states;
  private final ParkedContracts parked;
  private final Drifts drifts;

  Postings(
      LedgerLines lines,
      TileDecisions decisions,
      AccrualStates states,
      ParkedContracts parked,
      Drifts drifts) {
    this.lines = lines;
    this.decisions = decisions;
    this.states = states;
    this.parked = parked;
    this.drifts = drifts;
  }

  /** Writes them in the caller's transaction and returns the number of lines. */
  long write(long executionId, List<? extends Posting> postings) {
    List<LedgerLines.NewLine> newLines = new ArrayList<>();
    List<TileDecisions.NewDecision> newDecisions = new ArrayList<>();
    List<AccrualStates.NewState> newStates = new ArrayList<>();
    List<ParkedContracts.Parked> causes = new ArrayList<>();
    List<Drifts.Looked> looked = new ArrayList<>();
    for (Posting posting : postings) {
      Outcome outcome = posting.outcome();
      long contract = posting.contract().id();
      if (outcome.isParked()) {
        causes.add(new ParkedContracts.Parked(contract, sentences(outcome)));
        continue;
      }
      looked.add(new Drifts.Looked(posting.contract(), outcome));
      for (LedgerLine line : outcome.lines()) {
        newLines.add(new LedgerLines.NewLine(posting.contract().source(), line));
      }
      for (Decision decision : outcome.decisions()) {
        newDecisions.add(new TileDecisions.NewDecision(contract, decision));
      }
      Set<Long> kept = keptStates(posting);
      for (SubscriptionState state : outcome.states()) {
        newStates.add(
            new AccrualStates.NewState(contract, state, kept.contains(state.subscription())));
      }
    }
    long written = lines.add(executionId, newLines);
    decisions.add(executionId, newDecisions);
    states.keep(executionId, newStates);
    drifts.replace(executionId, looked);
    parked.replace(
        executionId, postings.stream().map(posting -> posting.contract().id()).toList(), causes);
    return written;
  }

  private static Set<Long> keptStates(Posting posting) {
    Set<Long> kept = new HashSet<>();
    for (Subscription subscription : posting.contract().facts().subscriptions()) {
      if (subscription.history().progress().kept()) {
        kept.add(subscription.id());
      }
    }
    return kept;
  }

  private static String sentences(Outcome outcome) {
    return outcome.problems().stream()
        .filter(problem -> problem.code().parks())
        .map(ChargeProblem::message)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
