package dues.matching.scored;

import dues.matching.blocking.BlockIndex;
import dues.matching.compare.Places;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Learns the weights from an installation's own records, without knowing who is who
 * (expectation-maximization): with the weights so far every pair that shares a key is one person
 * with some probability; counted with these, the likenesses of the fields give better weights; and
 * again.
 */
public final class Estimation {
  private static final int ROUNDS = 4;

  /** So many records are enough; of more, evenly spaced ones are taken. */
  private static final int ENOUGH = 5_000;

  /** As if so many pairs had been seen before, with the usual likenesses. */
  private static final double USUAL = 100;

  /** An address of one household agrees in as many bits. */
  private static final double ONE_ADDRESS = 12;

  private final List<Person> persons;
  private final IntFunction<int[]> partners;
  private final Population population;
  private final int step;

  private interface Pairs {
    void take(Person one, Person other);
  }

  private Estimation(List<Person> persons, IntFunction<int[]> partners, Population population) {
    this.persons = persons;
    this.partners = partners;
    this.population = population;
    this.step = 1 + persons.size() / ENOUGH;
  }

  /** The weights of the persons in the index. */
  public static Weights of(List<Person> persons, BlockIndex index, Population population) {
    return new Estimation(
            persons, place -> index.before(place, persons.get(place)).places(), population)
        .learn(Weights.standard());
  }

  private Weights learn(Weights usual) {
    var addresses = new AddressField(usual, population);
    var places = new Places();
    for (var place = 0; place < persons.size(); place += step) {
      places.note(persons.get(place).name());
      for (var partner : partners.apply(place)) {
        places.note(persons.get(partner).name());
      }
    }
    var households = new Households(places);
    each(
        (one, other) -> {
          if (one.home().isSameFlat(other.home())
              || addresses.compare(one.home(), other.home()).stranger() >= ONE_ADDRESS) {
            households.note(one, other);
          }
        });
    var weights = usual.withHouseholds(households);
    for (var round = 0; round < ROUNDS; round++) {
      var comparison = new Comparison(weights, population);
      var seen = new Observation();
      each(
          (one, other) -> {
            var verdict = comparison.judge(one, other);
            if (verdict.agreeing() > 0) {
              seen.note(one, other, 1 / (1 + Math.pow(2, -verdict.odds())));
            }
          });
      weights = weights.withMatch(seen.shares(usual.match(), USUAL));
    }
    return weights;
  }

  private void each(Pairs pairs) {
    for (var place = 0; place < persons.size(); place += step) {
      for (var partner : partners.apply(place)) {
        pairs.take(persons.get(partner), persons.get(place));
      }
    }
  }
}
