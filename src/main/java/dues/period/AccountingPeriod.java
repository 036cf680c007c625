package dues.period;

import java.time.LocalDate;

/**
 * A month of the books, open or closed, counted from year 0: April 2024 is {@code 2024 × 12 + 3},
 * written 2024-04.
 *
 * <p>Months close in order, so one value, the last closed month, says which are closed; {@link
 * #NONE_CLOSED} is before every month.
 */
public record AccountingPeriod(int month) implements Comparable<AccountingPeriod> {
  public static final AccountingPeriod NONE_CLOSED = new AccountingPeriod(Integer.MIN_VALUE);

  public static AccountingPeriod of(int day) {
    return new AccountingPeriod(Civil.month(day));
  }

  /** A month written 2024-04. */
  public static AccountingPeriod parse(String text) {
    LocalDate first = LocalDate.parse(text + "-01");
    return of((int) first.toEpochDay());
  }

  public AccountingPeriod next() {
    return new AccountingPeriod(month + 1);
  }

  public boolean isAfter(AccountingPeriod other) {
    return month > other.month;
  }

  /** Its days, first to last. */
  public DateRange days() {
    return new DateRange(Civil.firstOf(month), Civil.firstOf(month + 1));
  }

  @Override
  public int compareTo(AccountingPeriod other) {
    return Integer.compare(month, other.month);
  }

  @Override
  public String toString() {
    int number = Math.floorMod(month, 12) + 1;
    return Math.floorDiv(month, 12) + (number < 10 ? "-0" : "-") + number;
  }
}
