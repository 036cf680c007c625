package dues.matching.scored;

import dues.matching.compare.Alignment;
import dues.matching.compare.Likeness;
import dues.matching.compare.Slips;
import dues.matching.compare.Word;
import java.util.List;

/**
 * The name: word by word in any order. Strangers share a rare surname less often than a frequent
 * one; people of one household share the surname, so for them the word that is least alike decides.
 */
final class NameField {
  /** An initial says that one of a dozen letters is the same. */
  private static final double INITIAL_BITS = 2.5;

  private static final int LONG = 6;

  private final Weights weights;
  private final Population population;

  NameField(Weights weights, Population population) {
    this.weights = weights;
    this.population = population;
  }

  Tally compare(Word[] ones, Word[] others) {
    if (ones.length == 0 || others.length == 0) {
      return Tally.NONE;
    }
    var pairs = Alignment.of(ones, others);
    var isSplit = ones.length != others.length && isSameWhenJoined(ones, others);
    var stranger = 0.0;
    var household = Double.MAX_VALUE;
    for (var pair : pairs) {
      var likeness = isSplit ? best(pair.likeness()) : pair.likeness();
      stranger += pair.isInitial() ? INITIAL_BITS : bits(pair, likeness);
      household = Math.min(household, household(likeness, pair.isInitial()));
    }
    var alone = pairs.size() == 1 && !isSplit;
    return new Tally(
        stranger, alone ? Math.min(0, household) : household + (pairs.size() > 2 ? 2 : 0), 0);
  }

  private static Likeness best(Likeness likeness) {
    return likeness == Likeness.SAME ? likeness : Likeness.NEAR;
  }

  private double household(Likeness likeness, boolean isInitial) {
    var close = weights.householdBits(Field.NAME, Likeness.CLOSE);
    return isInitial ? close : weights.householdBits(Field.NAME, likeness);
  }

  private double bits(Alignment.Pair pair, Likeness likeness) {
    var one = population.frequency(pair.one());
    var other = population.frequency(pair.other());
    return weights.bits(Field.NAME, likeness, Math.max(one, other));
  }

  /** {@code bri dget} and {@code bridget}: a space too many or too few. */
  private static boolean isSameWhenJoined(Word[] ones, Word[] others) {
    var one = joined(List.of(ones));
    var other = joined(List.of(others));
    return Math.min(one.length(), other.length()) >= LONG && Slips.between(one, other, 1) <= 1;
  }

  private static String joined(List<Word> words) {
    var text = new StringBuilder();
    words.forEach(word -> text.append(word.text()));
    return text.toString();
  }
}
