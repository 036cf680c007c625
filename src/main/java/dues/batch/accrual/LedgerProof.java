package dues.batch.accrual;

<<<<<<< HEAD
import dues.charge.ContractFacts;
import dues.charge.Outcome;
import dues.customer.Change;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
=======
import dues.ledger.Difference;
import dues.ledger.LedgerLine;
import dues.period.Civil;
>>>>>>> 8d4e40c (Add the commands run, runs, show, restart, stop, check and export; one log an execution; prove the ledger)
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Keys;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
<<<<<<< HEAD
import dues.store.AccruedDates;
import dues.store.LoadedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Proves the ledger: computes every contract anew, as if nothing were known of how far it is
 * accrued, and compares with every posted line. What a run would post to make the two agree is a
 * difference. It writes nothing.
=======
import dues.store.LoadedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Proves the ledger: what should stand in it up to a date is computed anew from the facts and
 * compared with what does, tile by tile. A line that was removed behind the program's back is
 * missing here, one that was added is superfluous.
>>>>>>> 8d4e40c (Add the commands run, runs, show, restart, stop, check and export; one log an execution; prove the ledger)
 */
@Component
public class LedgerProof {

<<<<<<< HEAD
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
      long after = Long.MIN_VALUE;
      while (true) {
        List<LoadedContract> page =
            facts.page(selection, books.books(), new Keys(after, Long.MAX_VALUE, PAGE));
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
    for (Outcome outcome : List.of(changed, missing)) {
      outcome.problems().forEach(problem -> differences.add(name + ": " + problem.message()));
      outcome.lines().forEach(line -> differences.add(sentence(name, anew, line)));
    }
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
=======
  private static final int PAGE = 500;

  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;

  LedgerProof(Bookkeeping bookkeeping, AccrualFacts facts) {
    this.bookkeeping = bookkeeping;
    this.facts = facts;
  }

  /**
   * One line that differs.
   *
   * @param isMissing whether it should stand in the ledger and does not; else it stands there and
   *     should not
   */
  public record Finding(String contract, boolean isMissing, LedgerLine line) {

    /** What is told of it. */
    public String sentence() {
      return "%s: %s %s of %s to %s is %s"
          .formatted(
              contract,
              line.kind(),
              line.amount(),
              Civil.text(line.key().serviceFrom()),
              Civil.text(line.serviceTo() - 1),
              isMissing ? "missing from the ledger" : "in the ledger and should not be");
    }
  }

  private record Tile(long subscription, long chargedFee, int from) {
    static Tile of(LedgerLine line) {
      return new Tile(
          line.subscription(), line.key().owner().chargedFee(), line.key().tile().from());
    }
  }

  /** Compares all contracts of a source as of its last accrual and returns how many there were. */
  public long prove(String source, LocalDate date, Consumer<Finding> found) {
    OpenBooks books = bookkeeping.open(List.of(source));
    Selection every = new Selection(Which.EVERY, books.sources(), date);
    long contracts = 0;
    long after = 0;
    List<LoadedContract> page =
        facts.page(every, books.books(), new Keys(after, Long.MAX_VALUE, PAGE));
    while (!page.isEmpty()) {
      for (LoadedContract contract : page) {
        compare(source, books, contract, (int) date.toEpochDay(), found);
        after = contract.id();
        contracts++;
      }
      page = facts.page(every, books.books(), new Keys(after, Long.MAX_VALUE, PAGE));
    }
    return contracts;
  }

  private static void compare(
      String source, OpenBooks books, LoadedContract contract, int day, Consumer<Finding> found) {
    List<LedgerLine> target =
        books.accrual(contract.source()).target(contract.facts(), contract.posted(), day);
    Map<Tile, List<LedgerLine>> posted = byTile(contract.posted());
    Map<Tile, List<LedgerLine>> should = byTile(target);
    String key = source + ":" + contract.facts().contract().key();
    List<Tile> tiles = new ArrayList<>(posted.keySet());
    should.keySet().stream().filter(tile -> !posted.containsKey(tile)).forEach(tiles::add);
    for (Tile tile : tiles) {
      Difference difference = new Difference(posted.getOrDefault(tile, List.of()));
      List<LedgerLine> lines = should.getOrDefault(tile, List.of());
      difference.missing(lines).forEach(line -> found.accept(new Finding(key, true, line)));
      difference.superfluous(lines).forEach(line -> found.accept(new Finding(key, false, line)));
    }
  }

  private static Map<Tile, List<LedgerLine>> byTile(List<LedgerLine> lines) {
    Map<Tile, List<LedgerLine>> tiles = new HashMap<>();
    lines.forEach(
        line -> tiles.computeIfAbsent(Tile.of(line), tile -> new ArrayList<>()).add(line));
    return tiles;
>>>>>>> 8d4e40c (Add the commands run, runs, show, restart, stop, check and export; one log an execution; prove the ledger)
  }
}
