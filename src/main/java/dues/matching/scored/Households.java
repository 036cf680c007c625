package dues.matching.scored;

import dues.matching.compare.Alignment;
import dues.matching.compare.Likeness;
import dues.matching.compare.Places;
import dues.matching.compare.Words;

/**
 * How many pairs at one address are two people of a household, and not one person.
 *
 * <p>Both show as two records of one address with another word in the name. A slip or a mistake
 * strikes any word of a name alike; people of one household share one word, the surname, which
 * usually stands first in a title, or usually last. So names that share such a word and differ
 * otherwise more often than the word alone differs are families: of 300 pairs that share the first
 * word alone and 40 that differ in it alone, 260 are families and 80 are mistakes.
 */
final class Households {
  /** As if so many pairs of each kind had been seen before. */
  private static final double SEEN = 5;

  /** Deviations that are chance: one mistake makes as many pairs as the person has records. */
  private static final double BUNCHES = 4;

  /** So many times the mistakes are no mistakes. */
  private static final double MARKED = 3;

  /** Where there are families two of one are joined once in a thousand times at most, in bits. */
  private static final double CAUTION = 1.5;

  private final Places places;
  private final Ends first = new Ends();
  private final Ends last = new Ends();
  private double same;

  private static final class Ends {
    private double shared;
    private double differing;
  }

  /** Among people whose words usually stand at these places. */
  Households(Places places) {
    this.places = places;
  }

  /** Notes a pair of one address. */
  void note(Person one, Person two) {
    var size = one.name().length;
    if (size != two.name().length || size < 2) {
      return;
    }
    var others = 0;
    var isFirst = false;
    var isLast = false;
    for (var pair : Alignment.of(one.name(), two.name())) {
      if (pair.isInitial() || Words.areShort(pair.one(), pair.other())) {
        return;
      }
      if (pair.likeness() == Likeness.OTHER) {
        others++;
        isFirst |= places.isFirst(pair.one());
        isLast |= places.isLast(pair.one());
      }
    }
    if (others == 0) {
      same++;
    } else {
      note(first, isFirst, others);
      note(last, isLast, others);
    }
  }

  private static void note(Ends end, boolean differs, int others) {
    if (!differs) {
      end.shared++;
    } else if (others == 1) {
      end.differing++;
    }
  }

  private Ends surname() {
    return first.shared >= last.shared ? first : last;
  }

  /** Two of one household for one person, as odds in bits. */
  double bits() {
    var bits = Weights.log2((families() + SEEN) / (same + 2 * surname().differing + SEEN));
    return areFamilies() ? bits + CAUTION : bits;
  }

  /** Where there are none a wrong name is a mistake, whoever else bears it. */
  boolean areFamilies() {
    return surname().shared > MARKED * (surname().differing + SEEN);
  }

  private double families() {
    var end = surname();
    var chance = areFamilies() ? 0 : BUNCHES * Math.sqrt(end.shared + end.differing);
    return Math.max(0, end.shared - end.differing - chance);
  }

  /** How often a word of one person's name is another, when it usually is with this share. */
  double mistakes(double usual) {
    var end = surname();
    return (end.differing + SEEN * usual) / (same + 2 * end.differing + SEEN);
  }
}
