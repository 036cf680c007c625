package dues.charge;

/**
 * Limits of a run: lines of one subscription, and business dates that a missing contract keeps
 * accruing.
 */
public record Bounds(int maxLinesPerSubscription, int missingGrace) {
  public static final Bounds DEFAULT = new Bounds(1000, 3);
}
