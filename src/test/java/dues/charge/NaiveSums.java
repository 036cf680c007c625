package dues.charge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Days into minor units by fractions of integers, for {@link Naive}. */
final class NaiveSums {
  /** A billed day at its rate, and the fee that it is charged as. */
  record Day(LocalDate date, BigDecimal rate, String fee) {}

  private static final Map<String, Integer> DIGITS = Map.of("UAH", 2, "JPY", 0, "KWD", 3);

  private final Map<String, String> cells;
  private final int digits;

  NaiveSums(Naive.Facts facts) {
    this.cells = facts.cells;
    this.digits = DIGITS.getOrDefault(facts.currency, 2);
  }

  /** An amount without days. */
  long minor(String amount) {
    return rounded(new BigDecimal(amount), 1);
  }

  /** What days of a tile cost together, each charged fee rounded by itself. */
  long of(List<Day> days, LocalDate tile, LocalDate next) {
    long sum = 0;
    for (String fee : List.of(NaiveRates.OWN, NaiveRates.SUBSTITUTE)) {
      sum += ofFee(days.stream().filter(day -> day.fee.equals(fee)).toList(), tile, next);
    }
    return sum;
  }

  /** What the whole tile costs at the values of one day. */
  long whole(Day like, LocalDate tile, LocalDate next) {
    List<Day> days = new ArrayList<>();
    tile.datesUntil(next).forEach(date -> days.add(new Day(date, like.rate, like.fee)));
    return of(days, tile, next);
  }

  private long ofFee(List<Day> days, LocalDate tile, LocalDate next) {
    boolean counted = tile.datesUntil(next).anyMatch(day -> weight(day) > 0);
    BigDecimal sum = BigDecimal.ZERO;
    for (Day day : days) {
      sum = sum.add(day.rate.multiply(BigDecimal.valueOf(counted ? weight(day.date) : 1)));
    }
    if ("PER_DAY".equals(cells.get("rate_basis"))) {
      return rounded(sum, 1);
    }
    if ("YEAR_365_12".equals(cells.get("day_basis"))) {
      return rounded(sum.multiply(BigDecimal.valueOf(12)), 365);
    }
    long divisor = 0;
    for (LocalDate day = tile; day.isBefore(next); day = day.plusDays(1)) {
      divisor += counted ? weight(day) : 1;
    }
    return rounded(sum, divisor);
  }

  /** Half up on the absolute value. */
  private long rounded(BigDecimal sum, long divisor) {
    BigDecimal minor = sum.movePointRight(digits);
    BigInteger top = minor.unscaledValue();
    BigInteger bottom = BigInteger.valueOf(divisor);
    if (minor.scale() < 0) {
      top = top.multiply(BigInteger.TEN.pow(-minor.scale()));
    } else {
      bottom = bottom.multiply(BigInteger.TEN.pow(minor.scale()));
    }
    BigInteger doubled = top.abs().multiply(BigInteger.TWO).add(bottom);
    return top.signum() * doubled.divide(bottom.multiply(BigInteger.TWO)).longValueExact();
  }

  /**
   * What a day counts: under FIXED(n) nothing after the n-th, and the last day of a shorter month
   * also the missing ones. A term of days that count nothing counts them as they are.
   */
  private long weight(LocalDate day) {
    String basis = cells.getOrDefault("day_basis", "ACTUAL");
    if (!basis.startsWith("FIXED")) {
      return 1;
    }
    int n = Integer.parseInt(basis.replaceAll("[^0-9]", ""));
    if (day.getDayOfMonth() > n) {
      return 0;
    }
    int length = day.lengthOfMonth();
    return day.getDayOfMonth() == length ? 1L + Math.max(0, n - length) : 1;
  }
}
