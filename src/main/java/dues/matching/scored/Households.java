package dues.matching.scored;

import dues.matching.compare.Likeness;
import dues.matching.compare.Words;

/**
 * How many pairs at one address are two people of a household, and not one person.
 *
 * <p>Both show as two records of one address with another word in the name. A slip or a mistake
 * strikes any word of a name alike; people of one household share one word, the surname, which
 * stands at one place of the title. So what differs at one place more often than at the other is
 * families: of 300 pairs that differ in the first word and 40 in the second, 260 are families and
 * 80 are mistakes.
 */
final class Households {
  /** As if so many pairs of each kind had been seen before. */
  private static final double SEEN = 5;

  /** Deviations that are chance: one mistake makes as many pairs as the person has records. */
  private static final double BUNCHES = 4;

  private static final int MOST_WORDS = 4;

  private final double[] other = new double[MOST_WORDS];
  private double same;

  /** Notes a pair of one address. */
  void note(Person one, Person two) {
    var ours = one.name();
    var theirs = two.name();
    if (ours.length != theirs.length || ours.length < 2 || ours.length > MOST_WORDS) {
      return;
    }
    var differing = -1;
    for (var i = 0; i < ours.length; i++) {
      if (Words.likeness(ours[i], theirs[i]) == Likeness.OTHER) {
        if (differing >= 0) {
          return;
        }
        differing = i;
      }
    }
    if (differing < 0) {
      same++;
    } else {
      other[differing]++;
    }
  }

  /** Two of one household for one person, as odds in bits. */
  double bits() {
    var families = Math.max(0, most() - least() - BUNCHES * Math.sqrt(most() + least()));
    return Weights.log2((families + SEEN) / (same + 2 * least() + SEEN));
  }

  /** How often a word of one person's name is another, when it usually is with this share. */
  double mistakes(double usual) {
    return (least() + SEEN * usual) / (same + 2 * least() + SEEN);
  }

  private double most() {
    return Math.max(other[0], other[1]);
  }

  private double least() {
    return Math.min(other[0], other[1]);
  }
}
