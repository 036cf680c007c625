package dues.matching.scored;

import dues.matching.compare.Dates;
import dues.matching.compare.Likeness;
import dues.matching.compare.Numbers;
import dues.matching.compare.Word;
import org.jspecify.annotations.Nullable;

/** Weighs two persons, field by field; a field that one of them lacks says nothing. */
public final class Comparison {
  /** From these odds on, four to one, two records are joined. */
  public static final double JOIN = 2;

  /** From these odds on, one to one, a person is asked. */
  public static final double ASK = 0;

  /** Records of one person among all others: about one in two has a second. */
  private static final double CHANCE_PRIOR = 1;

  /** A part of an address that so many share is the town. */
  private static final double EVERYBODY = 0.2;

  private static final Verdict STRANGERS = new Verdict(Double.NEGATIVE_INFINITY, 0);

  private final Weights weights;
  private final Population population;
  private final NameField names;
  private final AddressField addresses;

  /** With the weights that hold before an installation has its own. */
  public static Comparison of(Population population) {
    return new Comparison(Weights.standard(), population);
  }

  public Comparison(Weights weights, Population population) {
    this.weights = weights;
    this.population = population;
    this.names = new NameField(weights, population);
    this.addresses = new AddressField(weights, population);
  }

  /**
   * What two persons come to, the same from either side.
   *
   * @param odds the logarithm, in bits, of the odds that the two are one
   * @param agreeing fields beside the name that speak for it
   */
  public record Verdict(double odds, int agreeing) {}

  public Verdict judge(Person one, Person other) {
    if (!mayBeOne(one, other)) {
      return STRANGERS;
    }
    var tally = compare(one, other);
    return new Verdict(odds(tally), tally.agreeing());
  }

  /** Cheap to see: nothing beside the name is equal that not everybody has. */
  private boolean mayBeOne(Person one, Person other) {
    var keys = one.keys();
    var others = other.keys();
    return (one.birth() != 0 && Dates.likeness(one.birth(), other.birth()) != Likeness.OTHER)
        || areAlike(keys.document(), others.document())
        || areAlike(keys.taxNumber(), others.taxNumber())
        || share(keys.phones(), others.phones())
        || share(keys.emails(), others.emails())
        || share(one.home().parts(), other.home().parts())
        || one.home().isSameFlat(other.home());
  }

  private static boolean areAlike(@Nullable Word one, @Nullable Word other) {
    return one != null
        && other != null
        && Numbers.likeness(one.text(), other.text()) != Likeness.OTHER;
  }

  private boolean share(Word[] ones, Word[] others) {
    for (var one : ones) {
      for (var other : others) {
        if (one == other && population.frequency(one) < EVERYBODY) {
          return true;
        }
      }
    }
    return false;
  }

  double odds(Tally tally) {
    var chance = tally.stranger() - Weights.log2(population.size() + 1) - CHANCE_PRIOR;
    var household = tally.household() - weights.households();
    return -Weights.log2(Math.pow(2, -chance) + Math.pow(2, -household));
  }

  Tally compare(Person one, Person other) {
    var keys = one.keys();
    var others = other.keys();
    return names
        .compare(one.name(), other.name())
        .and(birth(one.birth(), other.birth()))
        .and(number(keys.document(), others.document()))
        .and(number(keys.taxNumber(), others.taxNumber()))
        .and(shared(Field.PHONE, keys.phones(), others.phones()))
        .and(shared(Field.EMAIL, keys.emails(), others.emails()))
        .and(addresses.compare(one.home(), other.home()));
  }

  private Tally birth(int one, int other) {
    return one == 0 || other == 0 ? Tally.NONE : tally(Field.BIRTH, Dates.likeness(one, other), 0);
  }

  private Tally number(@Nullable Word one, @Nullable Word other) {
    if (one == null || other == null) {
      return Tally.NONE;
    }
    var frequency = Math.max(population.frequency(one), population.frequency(other));
    return tally(Field.DOCUMENT, Numbers.likeness(one.text(), other.text()), frequency);
  }

  private Tally tally(Field field, Likeness likeness, double frequency) {
    return new Tally(
        weights.bits(field, likeness, frequency),
        weights.householdBits(field, likeness),
        likeness.isAtLeast(Likeness.CLOSE) ? 1 : 0);
  }

  private Tally shared(Field field, Word[] ones, Word[] others) {
    if (ones.length == 0 || others.length == 0) {
      return Tally.NONE;
    }
    var best = weights.bits(field, Likeness.OTHER, 0);
    var likeness = Likeness.OTHER;
    for (var one : ones) {
      for (var other : others) {
        if (one == other) {
          likeness = Likeness.SAME;
          best = Math.max(best, weights.bits(field, likeness, population.frequency(one)));
        }
      }
    }
    return new Tally(best, weights.householdBits(field, likeness), best > 0 ? 1 : 0);
  }
}
