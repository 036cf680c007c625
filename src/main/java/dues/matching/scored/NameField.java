package dues.matching.scored;

import dues.address.text.Slips;
import dues.matching.compare.Alignment;
import dues.matching.compare.Likeness;
import dues.matching.compare.PersonName;
import dues.matching.compare.Word;
import dues.matching.compare.Words;
import java.util.Arrays;
import java.util.List;

/**
 * The name: word by word in any order. Strangers share a rare surname less often than a frequent
 * one; people of one household share the surname, so for them the word that is least alike decides.
 */
final class NameField {
  /** An initial says that one of a dozen letters is the same. */
  private static final double INITIAL_BITS = 2.5;

  private static final int LONG = 6;

  /** Another surname: of one person in thirty, of one relative in ten, in bits. */
  private static final double MARRIED = -1.7;

  /** So many slips may happen to one word. */
  private static final double SLIPS = 150;

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
    var place = 0;
    var isSplit = ones.length != others.length && isSameWhenJoined(ones, others);
    var stranger = 0.0;
    var families = new double[pairs.size()];
    for (var pair : pairs) {
      var likeness = isSplit ? best(pair.likeness()) : pair.likeness();
      var isInitial = pair.isInitial() || Words.areShort(pair.one(), pair.other());
      stranger += isInitial ? INITIAL_BITS : bits(pair, likeness);
      families[place++] = isInitial ? INITIAL_BITS : families(pair, likeness);
    }
    if (isOtherSurname(ones, others)) {
      return new Tally(stranger, MARRIED + namesakes(pairs), 0);
    }
    var alone = pairs.size() == 1 && !isSplit;
    return new Tally(stranger, alone ? Math.min(0, families[0]) : household(families), 0);
  }

  /**
   * People of one household share the rarest word, the surname, at no cost; every further word that
   * is equal says as much as few bear it. Where a word differs the others say nothing: brothers
   * share the patronymic.
   */
  private static double household(double[] families) {
    Arrays.sort(families);
    var bits = 0.0;
    for (var i = 0;
        i < families.length && (families[0] >= 0 ? i < families.length - 1 : families[i] < 0);
        i++) {
      bits += families[i];
    }
    return bits;
  }

  /**
   * Who marries changes the surname and keeps the rest, which people of one household rarely share.
   */
  private static boolean isOtherSurname(Word[] ones, Word[] others) {
    var name = PersonName.of(ones);
    var other = name == null ? null : PersonName.of(others);
    return name != null
        && other != null
        && Words.likeness(name.surname(), other.surname()) == Likeness.OTHER
        && Words.likeness(name.first(), other.first()) == Likeness.SAME
        && Words.likeness(name.patronymic(), other.patronymic()) == Likeness.SAME;
  }

  private double namesakes(List<Alignment.Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.likeness() == Likeness.SAME)
        .mapToDouble(pair -> families(pair, Likeness.SAME))
        .sum();
  }

  private static Likeness best(Likeness likeness) {
    return likeness == Likeness.SAME ? likeness : Likeness.NEAR;
  }

  /** An equal name that many bear may be two people's; a slip makes a word that few bear. */
  private double families(Alignment.Pair pair, Likeness likeness) {
    var one = population.frequency(pair.one());
    var other = population.frequency(pair.other());
    if (Words.areTwo(pair.one(), pair.other())) {
      return weights.householdBits(Field.NAME, Likeness.OTHER) + Weights.log2(weights.misnamed());
    }
    return switch (likeness) {
      case SAME -> weights.householdBits(Field.NAME, likeness, one);
      case OTHER -> weights.householdBits(Field.NAME, likeness, 0);
      default -> weights.householdBits(Field.NAME, likeness, SLIPS * Math.min(one, other));
    };
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
