package dues.matching.scored;

import dues.matching.compare.Alignment;
import dues.matching.compare.Likeness;
import dues.matching.scored.Person.Home;

/**
 * The address: part by part, whatever the parts are called, so that a street under another heading
 * is found as well. A house of the directory is one part. Whoever lives in one building agrees in
 * all its parts at once, so the parts together say no more than the building does; a flat decides.
 */
final class AddressField {
  /** Somebody who moved differs in every part, which is one fact and not seven. */
  private static final double MOVED = -4;

  /** What a house says when one of the two has no flat. */
  private static final double NO_FLAT = 3;

  private static final int FULL = 3;

  private final Weights weights;
  private final Population population;

  AddressField(Weights weights, Population population) {
    this.weights = weights;
    this.population = population;
  }

  Tally compare(Home one, Home other) {
    var isSameHouse = one.house() != 0 && one.house() == other.house();
    var bits = 0.0;
    var agreeing = 0;
    for (var pair : Alignment.of(one.parts(), other.parts())) {
      var likeness = pair.isInitial() ? Likeness.OTHER : pair.likeness();
      var frequency =
          Math.max(population.frequency(pair.one()), population.frequency(pair.other()));
      if (!isSameHouse || likeness == Likeness.SAME) {
        bits += weights.bits(Field.ADDRESS, likeness, frequency);
      }
      agreeing += likeness.isAtLeast(Likeness.CLOSE) ? 1 : 0;
    }
    var building = one.building();
    if (building != null && (building == other.building())) {
      bits = Math.min(bits, -Weights.log2(population.frequency(building) + 1e-5));
    }
    if ((one.flat() == null) != (other.flat() == null)) {
      return new Tally(Math.max(MOVED, Math.min(NO_FLAT, bits)), 0, 0);
    }
    if (one.flat() != null) {
      bits +=
          weights.bits(Field.FLAT, one.flat() == other.flat() ? Likeness.SAME : Likeness.OTHER, 0);
      agreeing += one.flat() == other.flat() ? 1 : 0;
    }
    var fields = bits < NO_FLAT ? 0 : agreeing >= FULL && !isSameHouse ? 2 : 1;
    return new Tally(Math.max(MOVED, bits), 0, fields);
  }
}
