package dues.fee;

import dues.period.Civil;
import dues.period.DateRange;

/**
 * How days are counted into a share of the price.
 *
 * <p>ACTUAL counts them as they are. FIXED(n) counts every month as n days: a day after the n-th
 * counts 0, the last day of a shorter month also counts the missing ones; 15 to 28 February under
 * FIXED(30) are 16 days. YEAR_365_12 makes every day cost price × 12 / 365.
 */
public record DayBasis(Kind kind, int monthDays) {
  /** The three ways. */
  public enum Kind {
    ACTUAL,
    FIXED,
    YEAR_365_12
  }

  public static final DayBasis ACTUAL = new DayBasis(Kind.ACTUAL, 0);
  public static final DayBasis YEAR_365_12 = new DayBasis(Kind.YEAR_365_12, 0);

  public static DayBasis fixed(int monthDays) {
    return new DayBasis(Kind.FIXED, monthDays);
  }

  /** The days from {@code from} to the eve of {@code to}, counted this way. */
  public int count(int from, int to) {
    return kind == Kind.FIXED ? fixedUpTo(to) - fixedUpTo(from) : to - from;
  }

  /**
   * The basis that a tile's days are counted by: this one, unless none of them counts. A single
   * charge on 31 May under FIXED(30) counts its day as it is, so that the whole is 1.
   */
  public DayBasis within(DateRange tile) {
    return count(tile.from(), tile.to()) == 0 ? ACTUAL : this;
  }

  /** What the sum is divided by, for a tile. */
  public Divisor divisor(DateRange tile) {
    return kind == Kind.YEAR_365_12
        ? Divisor.YEAR_365_12
        : Divisor.days(count(tile.from(), tile.to()));
  }

  private int fixedUpTo(int day) {
    int month = Civil.month(day);
    int before = Math.min(Civil.dayOfMonth(day) - 1, monthDays);
    return month * monthDays + before;
  }
}
