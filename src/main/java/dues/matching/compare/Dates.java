package dues.matching.compare;

import dues.address.text.Slips;

/**
 * How alike two dates are, written {@code yyyymmdd}. Near: one slip ({@code 19800705} and {@code
 * 19800706}, {@code 19800750}) or day and month changed places. Close: two of year, month and day
 * are equal. A date that a calendar does not have compares like any other.
 */
public final class Dates {
  private Dates() {}

  public static Likeness likeness(int one, int other) {
    if (one == other) {
      return Likeness.SAME;
    }
    if (swapped(one) == other
        || Slips.between(Integer.toString(one), Integer.toString(other), 1) <= 1) {
      return Likeness.NEAR;
    }
    var equal = 0;
    equal += one / 10_000 == other / 10_000 ? 1 : 0;
    equal += one / 100 % 100 == other / 100 % 100 ? 1 : 0;
    equal += one % 100 == other % 100 ? 1 : 0;
    return equal == 2 ? Likeness.CLOSE : Likeness.OTHER;
  }

  private static int swapped(int date) {
    return date / 10_000 * 10_000 + date % 100 * 100 + date / 100 % 100;
  }
}
