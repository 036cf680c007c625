package dues.batch.proof;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.batch.accrual.SelectedContracts;
import dues.charge.ChargeProblem;
import dues.charge.ContractFacts;
import dues.charge.Outcome;
import dues.customer.Change;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.period.DateRange;
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
import dues.store.LoadedContract;
import dues.store.periods.AccruedDates;
import dues.store.periods.BusinessDay;
import dues.store.periods.Drifts;
import dues.store.periods.KnownDrifts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Proves the ledger: computes every contract anew, as if nothing were known of how far it is
 * accrued, and compares with every posted line. What a run would post to make the two agree is a
 * difference; what one left on purpose is not. It writes nothing.
 */
@Component
public class LedgerProof {

  private static final int PAGE = 2000;

  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;
  private final AccruedDates dates;
  private final Drifts drifts;

  LedgerProof(Bookkeeping bookkeeping, AccrualFacts facts, AccruedDates dates, Drifts drifts) {
    this.bookkeeping = bookkeeping;
    this.facts = facts;
    this.dates = dates;
    this.drifts = drifts;
  }

  /** Compares each of the sources as of the last date it was accrued for. */
  public Findings prove(List<String> sources) {
    long[] counts = {0, 0, 0};
    List<String> differences = new ArrayList<>();
    for (String source : sources) {
      Optional<BusinessDay> date = dates.last(source);
      if (date.isPresent()) {
        prove(
            source,
            new Dates(date.get(), date.get()),
            proved -> {
              counts[0]++;
              counts[1] += proved.contract().posted().size();
              counts[2] += proved.differences().left().size();
              proved.problems().forEach(differences::add);
              proved.missing().forEach(line -> differences.add(proved.sentence(line)));
            });
      }
    }
    return new Findings(counts[0], counts[1], counts[2], differences);
  }

  /** Hands over every contract of a source with what was found, in the order of keys. */
  public void prove(String source, Dates asOf, Consumer<ProvedContract> sink) {
    OpenBooks books = bookkeeping.open(List.of(source));
    Selection selection = new Selection(Which.EVERY, books.sources(), asOf.charged().latest());
    SelectedContracts selected = new SelectedContracts(facts, selection, books);
    long after = Long.MIN_VALUE;
    while (true) {
      List<LoadedContract> page = selected.page(after, Long.MAX_VALUE, PAGE);
      if (page.isEmpty()) {
        return;
      }
      KnownDrifts known =
          new KnownDrifts(drifts.ofContracts(page.stream().map(LoadedContract::id).toList()));
      for (LoadedContract contract : page) {
        sink.accept(compare(source, books, contract, asOf, known));
      }
      after = page.get(page.size() - 1).id();
    }
  }

  private static ProvedContract compare(
      String source, OpenBooks books, LoadedContract contract, Dates asOf, KnownDrifts known) {
    ContractFacts anew = anew(contract.facts());
    String name = source + ":" + anew.contract().key();
    Outcome corrections =
        books
            .accrual(contract.source())
            .recalculate(anew, contract.posted(), asOf.corrected().in(contract.zone()));
    Outcome charges =
        books
            .accrual(contract.source())
            .accrue(anew, contract.posted(), asOf.charged().in(contract.zone()));
    List<String> problems = new ArrayList<>();
    for (Outcome outcome : List.of(corrections, charges)) {
      outcome.problems().stream()
          .filter(problem -> problem.code().parks())
          .map(ChargeProblem::message)
          .map(message -> name + ": " + message)
          .filter(sentence -> !problems.contains(sentence))
          .forEach(problems::add);
    }
    return new ProvedContract(
        name,
        contract,
        known.split(contract.id(), corrections, charges),
        charges.decisions(),
        problems);
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
                  new Change(DateRange.ALWAYS, Change.Cause.IMPORT, "proof"))));
    }
    return new ContractFacts(
        facts.contract(),
        subscriptions,
        facts.decisions(),
        facts.closedThrough(),
        facts.balances());
  }
}
