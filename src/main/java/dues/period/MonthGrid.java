package dues.period;

/**
 * Tiles of whole months: anchor k is {@code anchorDay} of the month {@code origin + k × months}, or
 * that month's last day where it is shorter.
 *
 * <p>Every anchor is clamped from {@code anchorDay} afresh, so the 31st comes back after a
 * February: 31 January, 29 February, 31 March.
 */
public record MonthGrid(int origin, int months, int anchorDay) implements Grid {
  private static final int JANUARY_2000 = 2000 * 12;

  /** Months counted from January 2000, from the first of a month. */
  public static MonthGrid calendar(int months) {
    return new MonthGrid(JANUARY_2000, months, 1);
  }

  /**
   * Anchored on a day of the month: in the month of the start, and whole periods before and after
   * it (R3). A start on the 24th with anchor 10 lies in the tile from the 10th.
   */
  public static MonthGrid anchored(int start, int months, int anchorDay) {
    return new MonthGrid(Civil.month(start), months, anchorDay);
  }

  /** Counted from a first day, sticky. */
  public static MonthGrid from(int first, int months) {
    return new MonthGrid(Civil.month(first), months, Civil.dayOfMonth(first));
  }

  @Override
  public DateRange tileAt(int day) {
    int k = Math.floorDiv(Civil.month(day) - origin, months);
    int start = anchor(k);
    if (start > day) {
      return new DateRange(anchor(k - 1), start);
    }
    return new DateRange(start, anchor(k + 1));
  }

  private int anchor(int k) {
    return Civil.clamped(origin + k * months, anchorDay);
  }
}
