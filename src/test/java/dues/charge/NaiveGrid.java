package dues.charge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tiles found the slow way, for {@link Naive}. */
final class NaiveGrid {
  private final Map<String, String> cells;
  private final LocalDate first;
  private final String last;
  private final String chargedThrough;
  private final String period;
  private final String alignment;

  /** From the first day after the trial; the last day may be empty. */
  NaiveGrid(Naive.Facts facts, LocalDate first) {
    this.cells = facts.cells;
    this.first = first;
    this.last = facts.to;
    this.chargedThrough = facts.chargedThrough;
    this.period = cells.getOrDefault("period", "MONTH");
    this.alignment = cells.getOrDefault("alignment", "CALENDAR");
  }

  /** Whether the subscription is one tile from its first to its last day. */
  boolean isTerm() {
    return period.equals("ONCE")
        || period.equals("WHOLE_TERM")
        || (period.equals("ADVANCE") && !last.isEmpty());
  }

  /** The tile that the first day lies in. */
  LocalDate tileStart() {
    if (isTerm() || (alignment.equals("SUBSCRIPTION_START") && !period.equals("ADVANCE"))) {
      return first;
    }
    if (period.equals("ADVANCE")) {
      return first.withDayOfMonth(1);
    }
    if (alignment.equals("CHAIN")) {
      return chained();
    }
    if (period.equals("DAY")) {
      return first;
    }
    if (period.equals("WEEK")) {
      LocalDate day = first;
      while (day.getDayOfWeek().getValue() != (alignment.equals("ANCHOR") ? anchorDay() : 1)) {
        day = day.minusDays(1);
      }
      return day;
    }
    if (alignment.equals("ANCHOR")) {
      LocalDate anchor = anchored(YearMonth.from(first), anchorDay());
      return anchor.isAfter(first)
          ? anchored(YearMonth.from(first).minusMonths(months()), anchorDay())
          : anchor;
    }
    LocalDate start = LocalDate.of(2000, 1, 1);
    while (!start.plusMonths(months()).isAfter(first)) {
      start = start.plusMonths(months());
    }
    return start;
  }

  /** A chain of months knows no tile before its first anchor, one of days does. */
  private LocalDate chained() {
    LocalDate start = chargedThrough.isEmpty() ? first : Naive.date(chargedThrough);
    while (days() > 0 && start.isAfter(first)) {
      start = start.minusDays(days());
    }
    while (!tileAfter(start).isAfter(first)) {
      start = tileAfter(start);
    }
    return start;
  }

  /** The first day of the tile after the one that begins on this day. */
  LocalDate tileAfter(LocalDate tile) {
    if (isTerm()) {
      boolean term = tile.equals(first) && !period.equals("ONCE");
      LocalDate end = term ? Naive.date(last).plusDays(1) : tile;
      LocalDate soonest = tile.plusDays(1);
      boolean months = !term && period.equals("ADVANCE");
      soonest = months ? tile.plusMonths(1).withDayOfMonth(1) : soonest;
      return end.isAfter(tile) ? end : soonest;
    }
    if (period.equals("ADVANCE")) {
      return tile.plusMonths(1);
    }
    if (days() > 0) {
      return tile.plusDays(days());
    }
    if (alignment.equals("SUBSCRIPTION_START")) {
      long done = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(tile));
      return first.plusMonths(done + months());
    }
    if (alignment.equals("ANCHOR")) {
      return anchored(YearMonth.from(tile).plusMonths(months()), anchorDay());
    }
    return tile.plusMonths(months());
  }

  private static LocalDate anchored(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private int anchorDay() {
    return Integer.parseInt(cells.getOrDefault("anchor_day", "1"));
  }

  private int interval() {
    return Integer.parseInt(cells.getOrDefault("interval", "1"));
  }

  /** Days of a tile that is not made of months, else 0. */
  private int days() {
    if (period.equals("DAY")) {
      return interval();
    }
    if (period.equals("WEEK")) {
      return 7 * interval();
    }
    return period.startsWith("DAYS")
        ? interval() * Integer.parseInt(period.replaceAll("[^0-9]", ""))
        : 0;
  }

  private int months() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("QUARTER", 3);
    sizes.put("HALF_YEAR", 6);
    sizes.put("YEAR", 12);
    return interval() * sizes.getOrDefault(period, 1);
  }
}
