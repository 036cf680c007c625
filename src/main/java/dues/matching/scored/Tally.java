package dues.matching.scored;

/**
 * What the fields of two records add up to, in bits.
 *
 * @param stranger how much better one person explains them than chance does
 * @param household how much better one person explains them than two of one household
 * @param agreeing fields beside the name that speak for one person
 */
record Tally(double stranger, double household, int agreeing) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally and(Tally other) {
    return new Tally(
        stranger + other.stranger, household + other.household, agreeing + other.agreeing);
  }
}
