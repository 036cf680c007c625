package dues.period;

import java.time.LocalDate;

/**
 * Epoch days as days of months: month numbers count from year 0 (April 2024 = 2024 × 12 + 3), days
 * of the month from 1.
 *
 * <p>{@code Civil.clamped(2024 × 12 + 1, 31)} is 29 February 2024: a day that a month does not have
 * is the month's last.
 */
public final class Civil {
  private Civil() {}

  public static int month(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  public static int dayOfMonth(int day) {
    return LocalDate.ofEpochDay(day).getDayOfMonth();
  }

  public static int firstOf(int month) {
    return (int)
        LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1).toEpochDay();
  }

  public static int length(int month) {
    return firstOf(month + 1) - firstOf(month);
  }

  /** The given day of a month, or the month's last where it is shorter. */
  public static int clamped(int month, int dayOfMonth) {
    int first = firstOf(month);
    int next = firstOf(month + 1);
    return Math.min(first + dayOfMonth, next) - 1;
  }

  /** ISO text, as 2024-04-01. */
  public static String text(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  public static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }
}
