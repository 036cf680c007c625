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

  NaiveGrid(Map<String, String> cells, LocalDate first) {
    this.cells = cells;
    this.first = first;
  }

  /** The tile that the first day lies in. */
  LocalDate tileStart() {
    LocalDate day = first;
    String alignment = cells.getOrDefault("alignment", "CALENDAR");
    String period = cells.getOrDefault("period", "MONTH");
    if (alignment.equals("SUBSCRIPTION_START")) {
      return first;
    }
    if (period.equals("DAY")) {
      return day;
    }
    if (period.equals("WEEK")) {
      return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
    if (alignment.equals("ANCHOR")) {
      LocalDate anchor = anchored(YearMonth.from(first), anchorDay());
      return anchor.isAfter(first)
          ? anchored(YearMonth.from(first).minusMonths(months()), anchorDay())
          : anchor;
    }
    LocalDate start = LocalDate.of(2000, 1, 1);
    while (!start.plusMonths(months()).isAfter(day)) {
      start = start.plusMonths(months());
    }
    return start;
  }

  /** The first day of the tile after the one that begins on this day. */
  LocalDate tileAfter(LocalDate tile) {
    String alignment = cells.getOrDefault("alignment", "CALENDAR");
    String period = cells.getOrDefault("period", "MONTH");
    if (period.equals("DAY")) {
      return tile.plusDays(1);
    }
    if (period.equals("WEEK")) {
      return tile.plusDays(7);
    }
    if (period.startsWith("DAYS")) {
      return tile.plusDays(Integer.parseInt(period.replaceAll("[^0-9]", "")));
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

  private int months() {
    int interval = Integer.parseInt(cells.getOrDefault("interval", "1"));
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("MONTH", 1);
    sizes.put("QUARTER", 3);
    sizes.put("HALF_YEAR", 6);
    sizes.put("YEAR", 12);
    return interval * sizes.getOrDefault(cells.getOrDefault("period", "MONTH"), 1);
  }
}
