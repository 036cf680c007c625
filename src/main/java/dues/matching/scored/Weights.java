package dues.matching.scored;

import dues.matching.compare.Likeness;

/**
 * The probabilities behind a score, per field and likeness.
 *
 * @param match how often two records of one person are so alike (m)
 * @param chance how often two strangers are so alike, beside the frequency of the value itself (u)
 * @param household how often two people of one household are so alike, where that differs from one
 *     person
 * @param households how many pairs are two of one household for one that is one person, in bits
 * @param misnamed of the wrong words in a person's names, how many are names in their own right
 */
@SuppressWarnings("ArrayRecordComponent") // a table, which nobody compares
public record Weights(
    double[][] match, double[][] chance, double[][] household, double households, double misnamed) {
  private static final double LOG_2 = Math.log(2);

  /** What is so before anything is known of an installation. */
  public static Weights standard() {
    return new Weights(
        new double[][] {
          {0.80, 0.12, 0.03, 0.05},
          {0.92, 0.03, 0.01, 0.04},
          {0.91, 0.03, 0.01, 0.05},
          {0.70, 0.05, 0.01, 0.24},
          {0.70, 0.05, 0.01, 0.24},
          {0.75, 0.12, 0.03, 0.10},
          {0.90, 0.03, 0.01, 0.06}
        },
        new double[][] {
          {1e-4, 5e-4, 3e-3, 1},
          {4e-5, 2e-3, 3e-3, 1},
          {1e-7, 1e-5, 1e-4, 1},
          {1e-7, 1e-5, 1e-4, 1},
          {1e-7, 1e-5, 1e-4, 1},
          {1e-5, 5e-4, 3e-3, 1},
          {1e-2, 2e-1, 2e-1, 1}
        },
        new double[][] {
          {2e-3, 2e-3, 5e-3, 0.98},
          {4e-3, 2e-3, 1e-2, 0.98},
          {1e-2, 1e-2, 1e-2, 0.98},
          {0.4, 0.05, 0.01, 0.54},
          {0.2, 0.05, 0.01, 0.74}
        },
        1,
        1.0 / 8);
  }

  /** The same with what was learned of an installation. */
  public Weights estimated(double[][] learned, double inHouseholds, double names) {
    return new Weights(learned, chance, household, inHouseholds, names);
  }

  /** With the share of households, and of words of a name that are mistakes. */
  Weights withHouseholds(Households seen) {
    var other = new double[match.length][];
    for (var row = 0; row < other.length; row++) {
      other[row] = match[row].clone();
    }
    var name = other[Field.NAME.row()];
    name[Likeness.OTHER.level()] = seen.mistakes(name[Likeness.OTHER.level()]);
    return new Weights(other, chance, household, seen.bits(), seen.areFamilies() ? misnamed : 1);
  }

  Weights withMatch(double[][] other) {
    return new Weights(other, chance, household, households, misnamed);
  }

  /** Bits for one person and against strangers; the frequency is that of the agreeing value. */
  double bits(Field field, Likeness likeness, double frequency) {
    var row = field.row();
    var level = likeness.level();
    var random = Math.min(1, chance[row][level] + (level < 3 ? frequency : 0));
    return log2(match[row][level] / random);
  }

  /** Bits for one person and against two of one household. */
  double householdBits(Field field, Likeness likeness) {
    return householdBits(field, likeness, 0);
  }

  /** The same where two of one household agree with this frequency by chance, beside. */
  double householdBits(Field field, Likeness likeness, double frequency) {
    var row = field.row();
    var level = likeness.level();
    return log2(match[row][level] / Math.min(1, household[row][level] + frequency));
  }

  static double log2(double value) {
    return Math.log(value) / LOG_2;
  }
}
