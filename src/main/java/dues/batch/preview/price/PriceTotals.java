package dues.batch.preview.price;

import dues.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Adds up what a price would change, and remembers the contracts that it moves most. */
public final class PriceTotals implements Consumer<PriceMove> {

  private static final int MOVERS = 20;

  private final Map<String, Sums> byCurrency = new TreeMap<>();
  private final PriorityQueue<PriceMove> movers =
      new PriorityQueue<>(
          Comparator.comparingLong((PriceMove move) -> Math.abs(move.difference().minor()))
              .thenComparing(PriceMove::contract, Comparator.reverseOrder()));
  private long contracts;

  /** What would be posted for the contracts that move. */
  public record Sums(Money now, Money then) {

    public Money difference() {
      return then.minus(now);
    }

    private Sums plus(Sums other) {
      return new Sums(now.plus(other.now), then.plus(other.then));
    }
  }

  @Override
  public void accept(PriceMove move) {
    contracts++;
    byCurrency.merge(
        move.now().currency().getCurrencyCode(), new Sums(move.now(), move.then()), Sums::plus);
    movers.add(move);
    if (movers.size() > MOVERS) {
      movers.remove();
    }
  }

  /** How many contracts move. */
  public long contracts() {
    return contracts;
  }

  /** In the order of currencies. */
  public List<Sums> sums() {
    return List.copyOf(byCurrency.values());
  }

  /** The contracts that move most, the largest first. */
  public List<PriceMove> movers() {
    return movers.stream().sorted(movers.comparator().reversed()).toList();
  }
}
