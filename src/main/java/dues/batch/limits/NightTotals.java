package dues.batch.limits;

import dues.batch.accrual.Posting;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Adds up what a rehearsed night would post, and remembers the contracts that move most. */
final class NightTotals {

  private static final int MOVERS = 10;

  private final Map<Currency, Money> sums =
      new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
  private final PriorityQueue<Mover> movers = new PriorityQueue<>();
  private long lines;
  private long reversals;

  /** A contract's part of the night; the least movement first. */
  private record Mover(String contract, Money sum, int lines, long reversals)
      implements Comparable<Mover> {

    @Override
    public int compareTo(Mover other) {
      int bySum = Long.compare(Math.abs(sum.minor()), Math.abs(other.sum.minor()));
      int byReversals = Long.compare(reversals, other.reversals);
      return bySum != 0
          ? bySum
          : byReversals != 0 ? byReversals : other.contract.compareTo(contract);
    }

    String sentence(String source) {
      return "%s:%s %s (%d lines, %d of them reversals)"
          .formatted(source, contract, sum, lines, reversals);
    }
  }

  void add(Posting posting) {
    List<LedgerLine> posted = posting.outcome().lines();
    if (posted.isEmpty()) {
      return;
    }
    Money sum = Money.zero(posted.get(0).amount().currency());
    long taken = 0;
    for (LedgerLine line : posted) {
      sums.merge(line.amount().currency(), line.amount(), Money::plus);
      taken += line.kind() == LineKind.REVERSAL || line.kind() == LineKind.CREDIT ? 1 : 0;
      sum = line.amount().currency().equals(sum.currency()) ? sum.plus(line.amount()) : sum;
    }
    lines += posted.size();
    reversals += taken;
    movers.add(new Mover(posting.contract().facts().contract().key(), sum, posted.size(), taken));
    if (movers.size() > MOVERS) {
      movers.remove();
    }
  }

  boolean isEmpty() {
    return lines == 0;
  }

  Map<Currency, Money> sums() {
    return sums;
  }

  long reversals() {
    return reversals;
  }

  /** The contracts that move most, the largest first. */
  List<String> topMovers(String source) {
    return movers.stream()
        .sorted(Comparator.reverseOrder())
        .map(mover -> mover.sentence(source))
        .toList();
  }
}
