package dues.matching.compare;

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
    if (swapped(one) == other || isOneSlip(one, other)) {
      return Likeness.NEAR;
    }
    var equal = 0;
    equal += one / 10_000 == other / 10_000 ? 1 : 0;
    equal += one / 100 % 100 == other / 100 % 100 ? 1 : 0;
    equal += one % 100 == other % 100 ? 1 : 0;
    return equal == 2 ? Likeness.CLOSE : Likeness.OTHER;
  }

  /** Of as many digits: one is another, or two neighbours changed places. */
  private static boolean isOneSlip(int one, int other) {
    var a = one;
    var b = other;
    while (a % 10 == b % 10) {
      a /= 10;
      b /= 10;
    }
    return a / 10 == b / 10
        || (a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10 && a / 100 == b / 100);
  }

  private static int swapped(int date) {
    return date / 10_000 * 10_000 + date % 100 * 100 + date / 100 % 100;
  }
}
