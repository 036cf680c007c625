package dues.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} to the eve of {@code to}, as epoch days: half-open inside, while files and
 * reports show the last day.
 *
 * <p>11 to 20 April has {@code from} = 11 April, {@code to} = 21 April and 10 days. An end that is
 * open is {@link #FOREVER}, a beginning that is open {@link #BEGINNING}.
 */
public record DateRange(int from, int to) {
  public static final int BEGINNING = Integer.MIN_VALUE;
  public static final int FOREVER = Integer.MAX_VALUE;
  public static final DateRange ALWAYS = new DateRange(BEGINNING, FOREVER);

  /** From a first to a last day, both included; null is open. */
  public static DateRange ofDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new DateRange(
        first == null ? BEGINNING : (int) first.toEpochDay(),
        last == null ? FOREVER : (int) last.toEpochDay() + 1);
  }

  public static DateRange since(int day) {
    return new DateRange(day, FOREVER);
  }

  public boolean covers(int day) {
    return from <= day && day < to;
  }

  public boolean isEmpty() {
    return from >= to;
  }

  public boolean isOpenEnded() {
    return to == FOREVER;
  }

  /** The number of days; meaningless for an open range. */
  public int days() {
    return Math.max(0, to - from);
  }

  public int lastDay() {
    return to == FOREVER ? FOREVER : to - 1;
  }

  public boolean overlaps(DateRange other) {
    return from < other.to && other.from < to;
  }

  public DateRange intersect(DateRange other) {
    int start = Math.max(from, other.from);
    int end = Math.min(to, other.to);
    return start == from && end == to ? this : new DateRange(start, Math.max(start, end));
  }

  @Override
  public String toString() {
    return day(from) + ".." + (to == FOREVER ? "" : day(to - 1));
  }

  private static String day(int day) {
    return day == BEGINNING ? "" : LocalDate.ofEpochDay(day).toString();
  }
}
