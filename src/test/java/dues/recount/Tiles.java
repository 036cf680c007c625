package dues.recount;

import dues.recount.Taken.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The natural period in which a day lies, for each way of counting periods. */
final class Tiles {
  private Tiles() {}

  static Span around(LocalDate day, Taken taken) {
    String mode = taken.parameter("mode", "");
    LocalDate start = taken.term().own().from().plusDays(taken.term().trialDays());
    return switch (mode) {
      case "MONTH_FULL", "MONTH_PRORATED", "MONTH_BY_DAY" ->
          taken.parameter("period", "").equals("WEEK")
              ? week(day)
              : months(day, Integer.parseInt(taken.parameter("interval", "1")));
      case "DAY_RATE" -> new Span(day, day);
      case "QUARTER" -> months(day, 3);
      case "HALF_YEAR" -> months(day, 6);
      case "YEAR" -> months(day, 12);
      case "ANNIVERSARY" -> anniversary(day, start, 1);
      case "YEAR_IN_ADD_MONTH" -> anniversary(day, start, 12);
      case "DAYS_N" -> thirtyDays(day, start);
      case "ANCHOR_DAY" -> anchored(day, Integer.parseInt(taken.parameter("anchor_day", "1")));
      case "ONE_TIME" -> new Span(start, start);
      case "ADVANCE" -> open(taken.term().own()) ? months(day, 1) : taken.term().own();
      default -> throw new IllegalArgumentException(mode);
    };
  }

  static boolean open(Span span) {
    return span.to().equals(LocalDate.MAX);
  }

  private static Span week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Span(monday, monday.plusDays(6));
  }

  private static Span months(LocalDate day, int count) {
    int sinceAges = day.getYear() * 12 + day.getMonthValue() - 1 - 2000 * 12;
    int first = Math.floorDiv(sinceAges, count) * count;
    LocalDate from = LocalDate.of(2000, 1, 1).plusMonths(first);
    return new Span(from, from.plusMonths(count).minusDays(1));
  }

  private static Span anniversary(LocalDate day, LocalDate start, int months) {
    int k = 0;
    while (!start.plusMonths((long) months * (k + 1)).isAfter(day)) {
      k++;
    }
    return new Span(
        start.plusMonths((long) months * k),
        start.plusMonths((long) months * (k + 1)).minusDays(1));
  }

  private static Span thirtyDays(LocalDate day, LocalDate start) {
    LocalDate from = start.plusDays(ChronoUnit.DAYS.between(start, day) / 30 * 30);
    return new Span(from, from.plusDays(29));
  }

  private static Span anchored(LocalDate day, int anchor) {
    LocalDate from = day.withDayOfMonth(anchor);
    from = from.isAfter(day) ? from.minusMonths(1) : from;
    return new Span(from, from.plusMonths(1).minusDays(1));
  }
}
