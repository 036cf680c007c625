package dues.matching.scored;

import dues.matching.blocking.BlockIndex;
import dues.matching.compare.Places;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Learns the weights from an installation's own records, without knowing who is who
 * (expectation-maximization): with the weights so far every pair that shares a key is one person
 * with some probability; counted with these, the likenesses of the fields give better weights; and
 * again.
 */
public final class Estimation {
  private static final int ROUNDS = 4;

  /** So many records are enough; of more, evenly spaced ones are taken. */
  static final int ENOUGH = 5_000;

  /** As if so many pairs had been seen before, with the usual likenesses. */
  private static final double USUAL = 100;

  /** An address of one household agrees in as many bits. */
  private static final double ONE_ADDRESS = 12;

  /** Pairs are summed in shares of so many, in their order, whichever processor takes a share. */
  private static final int SHARE = 4_096;

  private final List<Person> persons;
  private final Population population;
  private final int[] places;
  private final int[] pairs;

  Estimation(List<Person> persons, int[] places, BlockIndex index, Population population) {
    this.persons = persons;
    this.population = population;
    this.places = places;
    this.pairs = pairs(places, place -> index.before(place, persons.get(place)).places());
  }

  /** The weights of the persons in the index. */
  public static Weights of(List<Person> persons, BlockIndex index, Population population) {
    var step = 1 + persons.size() / ENOUGH;
    var places =
        IntStream.range(0, (persons.size() + step - 1) / step).map(n -> n * step).toArray();
    return new Estimation(persons, places, index, population).learn(Weights.standard());
  }

  /** How many pairs are looked at. */
  int size() {
    return pairs.length / 2;
  }

  private static int[] pairs(int[] places, IntFunction<int[]> partners) {
    return IntStream.of(places)
        .parallel()
        .boxed()
        .flatMapToInt(
            place -> IntStream.of(partners.apply(place)).flatMap(one -> IntStream.of(one, place)))
        .toArray();
  }

  Weights learn(Weights usual) {
    var addresses = new AddressField(usual, population);
    var usually = new Places();
    for (var place : places) {
      usually.note(persons.get(place).name());
    }
    for (var n = 0; n < pairs.length; n += 2) {
      usually.note(persons.get(pairs[n]).name());
    }
    var households = new Households(usually);
    for (var n = 0; n < pairs.length; n += 2) {
      var one = persons.get(pairs[n]);
      var other = persons.get(pairs[n + 1]);
      if (one.home().isSameFlat(other.home())
          || addresses.compare(one.home(), other.home()).stranger() >= ONE_ADDRESS) {
        households.note(one, other);
      }
    }
    var weights = usual.withHouseholds(households);
    for (var round = 0; round < ROUNDS; round++) {
      weights = weights.withMatch(observed(weights).shares(usual.match(), USUAL));
    }
    return weights;
  }

  private Observation observed(Weights weights) {
    var comparison = new Comparison(weights, population);
    var seen = new Observation();
    IntStream.range(0, (pairs.length + SHARE - 1) / SHARE)
        .parallel()
        .mapToObj(share -> observed(comparison, share * SHARE))
        .toList()
        .forEach(seen::add);
    return seen;
  }

  private Observation observed(Comparison comparison, int from) {
    var seen = new Observation();
    for (var n = from; n < Math.min(pairs.length, from + SHARE); n += 2) {
      var one = persons.get(pairs[n]);
      var other = persons.get(pairs[n + 1]);
      var verdict = comparison.judge(one, other);
      if (verdict.agreeing() > 0) {
        seen.note(one, other, 1 / (1 + Math.pow(2, -verdict.odds())));
      }
    }
    return seen;
  }
}
