package dues.period;

/**
 * Tiles of a fixed number of days, counted from {@code origin}: single days, weeks, 30-day cycles.
 */
public record DayGrid(int origin, int length) implements Grid {
  private static final int A_MONDAY = -3;

  /** Each day by itself. */
  public static DayGrid days() {
    return new DayGrid(0, 1);
  }

  /** Weeks from an ISO weekday, 1 being Monday. */
  public static DayGrid weeks(int weekday) {
    return new DayGrid(A_MONDAY + weekday - 1, 7);
  }

  @Override
  public DateRange tileAt(int day) {
    int start = origin + Math.floorDiv(day - origin, length) * length;
    return new DateRange(start, start + length);
  }
}
