package dues.batch.closing;

import dues.batch.proof.Dates;
import dues.batch.proof.LedgerProof;
import dues.batch.proof.ProvedContract;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.store.periods.AccruedDates;
import dues.store.periods.BusinessDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Proves that nothing is left to be posted in a source's months up to one. What an accrual of the
 * first day after the month, or a recalculation, would still book in them blocks the closing; so
 * does a tile that is due and undecided. What was left on purpose does not.
 *
 * <p>A fee in arrears is due the day after its tile, so March can be closed when the accrual of 1
 * April has run.
 */
@Component
public class MonthProof {

  private static final Set<Decision.Kind> DECIDING =
      EnumSet.of(Decision.Kind.FORGIVEN, Decision.Kind.REFUSED, Decision.Kind.NO_FUNDS);

  private static final int MOST_SENTENCES = 10_000;

  private final LedgerProof proof;
  private final AccruedDates dates;

  MonthProof(LedgerProof proof, AccruedDates dates) {
    this.proof = proof;
    this.dates = dates;
  }

  /**
   * What stands in the way.
   *
   * @param contracts how many contracts were compared
   * @param asOf the business dates that were repeated
   * @param blocking sentences, one a line, tile or contract: the first {@value #MOST_SENTENCES}
   * @param count how many there are
   * @param totals what is still to be posted, by currency
   */
  public record Findings(
      long contracts, Dates asOf, List<String> blocking, long count, Map<String, Money> totals) {

    /** Whether the months may be closed. */
    public boolean isZero() {
      return count == 0;
    }
  }

  /** Compares every contract of the source and hands each over, in the order of keys. */
  public Findings prove(String source, AccountingPeriod through, Consumer<ProvedContract> sink) {
    LocalDate after = LocalDate.ofEpochDay(through.days().to());
    BusinessDay accrued = dates.last(source).orElse(BusinessDay.of(after));
    Dates asOf = new Dates(accrued, accrued.orLater(after));
    long[] counts = {0, 0};
    List<String> blocking = new ArrayList<>();
    Map<String, Money> totals = new TreeMap<>();
    proof.prove(
        source,
        asOf,
        proved -> {
          counts[0]++;
          List<String> sentences = new ArrayList<>(proved.problems());
          for (LedgerLine line : proved.missing()) {
            if (!line.booking().accountingPeriod().isAfter(through)) {
              sentences.add(proved.sentence(line));
              totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
            }
          }
          for (Decision decision : proved.undecided()) {
            if (blocks(decision, proved, through)) {
              sentences.add(sentence(decision, proved));
            }
          }
          counts[1] += sentences.size();
          sentences.stream().limit(MOST_SENTENCES - blocking.size()).forEach(blocking::add);
          sink.accept(proved);
        });
    return new Findings(counts[0], asOf, blocking, counts[1], totals);
  }

  private static boolean blocks(
      Decision decision, ProvedContract proved, AccountingPeriod through) {
    return DECIDING.contains(decision.kind())
        && decision.days().from() < through.days().to()
        && proved.contract().facts().decisions().stream()
            .noneMatch(
                known ->
                    known.kind() == decision.kind()
                        && known.subscription() == decision.subscription()
                        && known.holdsFor(decision.days()));
  }

  private static String sentence(Decision decision, ProvedContract proved) {
    return "%s subscription %s: the tile that begins on %s is due and neither charged nor decided (it would be %s: %s)"
        .formatted(
            proved.name(),
            proved.subscription(decision.subscription()),
            LocalDate.ofEpochDay(decision.days().from()),
            decision.kind(),
            decision.detail());
  }
}
