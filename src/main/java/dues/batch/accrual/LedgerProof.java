package dues.batch.accrual;

import dues.charge.ContractFacts;
import dues.charge.Outcome;
import dues.customer.Change;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
import dues.store.AccruedDates;
import dues.store.LoadedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Proves the ledger: computes every contract anew, as if nothing were known of how far it is
 * accrued, and compares with every posted line. What a run would post to make the two agree is a
 * difference. It writes nothing.
 */
@Component
public class LedgerProof {

  private static final int PAGE = 2000;

  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;
  private final AccruedDates dates;

  LedgerProof(Bookkeeping bookkeeping, AccrualFacts facts, AccruedDates dates) {
    this.bookkeeping = bookkeeping;
    this.facts = facts;
    this.dates = dates;
  }

  /**
   * What the proof found.
   *
   * @param contracts how many were compared
   * @param lines how many posted lines they have
   * @param differences one sentence each, in the order of sources and contracts
   */
  public record Findings(long contracts, long lines, List<String> differences) {}

  /** Compares each of the sources as of the last date it was accrued for. */
  public Findings prove(List<String> sources) {
    long contracts = 0;
    long lines = 0;
    List<String> differences = new ArrayList<>();
    for (String source : sources) {
      Optional<LocalDate> date = dates.last(source);
      if (date.isEmpty()) {
        continue;
      }
      OpenBooks books = bookkeeping.open(List.of(source));
      Selection selection = new Selection(Which.EVERY, books.sources(), date.get());
      SelectedContracts selected = new SelectedContracts(facts, selection, books);
      long after = Long.MIN_VALUE;
      while (true) {
        List<LoadedContract> page = selected.page(after, Long.MAX_VALUE, PAGE);
        if (page.isEmpty()) {
          break;
        }
        for (LoadedContract contract : page) {
          contracts++;
          lines += contract.posted().size();
          compare(source, books, contract, (int) date.get().toEpochDay(), differences);
        }
        after = page.get(page.size() - 1).id();
      }
    }
    return new Findings(contracts, lines, differences);
  }

  private static void compare(
      String source, OpenBooks books, LoadedContract contract, int day, List<String> differences) {
    ContractFacts anew = anew(contract.facts());
    String name = source + ":" + anew.contract().key();
    Outcome changed = books.accrual(contract.source()).recalculate(anew, contract.posted(), day);
    Outcome missing = books.accrual(contract.source()).accrue(anew, contract.posted(), day);
    Set<String> found = new LinkedHashSet<>();
    for (Outcome outcome : List.of(changed, missing)) {
      outcome.problems().forEach(problem -> found.add(name + ": " + problem.message()));
      outcome.lines().forEach(line -> found.add(sentence(name, anew, line)));
    }
    differences.addAll(found);
  }

  /** The same facts with nothing accrued yet and everything changed. */
  private static ContractFacts anew(ContractFacts facts) {
    List<Subscription> subscriptions = new ArrayList<>();
    for (Subscription one : facts.subscriptions()) {
      SubscriptionHistory history = one.history();
      subscriptions.add(
          new Subscription(
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
                  Progress.NOTHING,
                  new Change(DateRange.ALWAYS, Change.Cause.ACCRUE, "proof"))));
    }
    return new ContractFacts(
        facts.contract(),
        subscriptions,
        facts.decisions(),
        facts.closedThrough(),
        facts.balances());
  }

  private static String sentence(String contract, ContractFacts facts, LedgerLine line) {
    String subscription =
        facts.subscriptions().stream()
            .filter(one -> one.id() == line.subscription())
            .map(Subscription::key)
            .findFirst()
            .orElse("?");
    return "%s subscription %s: a %s of %s for %s is due and not in the ledger (%s)"
        .formatted(
            contract,
            subscription,
            line.kind(),
            line.amount(),
            line.service(),
            line.booking().explanation());
  }
}
