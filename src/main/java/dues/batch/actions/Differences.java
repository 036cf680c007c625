package dues.batch.actions;

import dues.batch.accrual.OpenBooks;
import dues.charge.Accrual;
import dues.charge.ChargeProblem;
import dues.charge.ContractFacts;
import dues.charge.Outcome;
import dues.customer.Change;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.ledger.LedgerLine;
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Which;
import dues.store.LedgerLines.NewLine;
import dues.store.LoadedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the core compute what a change of some subscriptions means for the ledger, from the facts as
 * the transaction sees them: asked before and after an action, the two answers tell what the action
 * does.
 */
@Component
class Differences {

  private final AccrualFacts facts;

  Differences(AccrualFacts facts) {
    this.facts = facts;
  }

  /** Whose fees are computed, with which books, as of when. */
  record Scope(
      OpenBooks books, Set<Long> contracts, Collection<Long> subscriptions, LocalDate date) {}

  /**
   * What the core says.
   *
   * @param lines the difference on tiles that have lines, and for ACCRUE on those it asks for
   * @param problems what stands in the way of these and of tiles that are due, each once
   */
  record Found(
      Map<Long, Subscription> subscriptions,
      List<NewLine> lines,
      Map<String, ChargeProblem> problems) {

    static final Found NOTHING = new Found(Map.of(), List.of(), Map.of());

    /** The first problem that the earlier answer did not have. */
    @Nullable ChargeProblem newSince(Found other) {
      for (var problem : problems.entrySet()) {
        if (!other.problems.containsKey(problem.getKey())) {
          return problem.getValue();
        }
      }
      return null;
    }
  }

  /** Computes with the change on the subscriptions in scope, and nothing changed beside them. */
  Found of(Scope scope, Change change) {
    int day = (int) scope.date().toEpochDay();
    Found found = new Found(new HashMap<>(), new ArrayList<>(), new HashMap<>());
    for (LoadedContract loaded :
        facts.load(scope.contracts(), scope.books().books(), Which.EVERY)) {
      ContractFacts changed = changed(loaded.facts(), scope, change, found);
      Accrual accrual = scope.books().accrual(loaded.source());
      Outcome corrected = accrual.recalculate(changed, loaded.posted(), day);
      for (LedgerLine line : corrected.lines()) {
        found.lines.add(new NewLine(loaded.source(), line));
      }
      add(corrected, scope, found);
      if (change.cause() != Change.Cause.ACCRUE) {
        add(accrual.accrue(changed, loaded.posted(), day), scope, found);
      }
    }
    return found;
  }

  private static void add(Outcome outcome, Scope scope, Found found) {
    for (ChargeProblem problem : outcome.problems()) {
      if (scope.subscriptions().contains(problem.subscription())) {
        found.problems.putIfAbsent(problem.message(), problem);
      }
    }
  }

  private static ContractFacts changed(
      ContractFacts facts, Scope scope, Change change, Found found) {
    List<Subscription> subscriptions = new ArrayList<>();
    for (Subscription one : facts.subscriptions()) {
      boolean concerned = scope.subscriptions().contains(one.id());
      if (concerned) {
        found.subscriptions.put(one.id(), one);
      }
      subscriptions.add(with(one, concerned ? change : null));
    }
    return new ContractFacts(
        facts.contract(),
        subscriptions,
        facts.decisions(),
        facts.closedThrough(),
        facts.balances());
  }

  private static Subscription with(Subscription one, @Nullable Change change) {
    SubscriptionHistory history = one.history();
    return new Subscription(
        one.id(),
        one.key(),
        one.fee(),
        one.days(),
        one.terms(),
        new SubscriptionHistory(
            history.owners(),
            history.interruptions(),
            history.deleted(),
            history.chargedThrough(),
            history.progress(),
            change));
  }
}
