package dues.recount;

import dues.recount.Taken.Day;
import dues.recount.Taken.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines that a subscription owes up to a business date, by the rules, tile by tile and day by
 * day.
 */
final class Recount {
  private static final Set<String> WHOLE =
      Set.of(
          "MONTH_FULL",
          "QUARTER",
          "HALF_YEAR",
          "YEAR",
          "ANNIVERSARY",
          "DAYS_N",
          "YEAR_IN_ADD_MONTH",
          "ADVANCE",
          "ONE_TIME");

  private final Taken taken;
  private final LocalDate date;
  private final List<Line> lines = new ArrayList<>();

  private Recount(Taken taken, LocalDate date) {
    this.taken = taken;
    this.date = date;
  }

  static List<Line> lines(Taken taken, LocalDate date) {
    Recount recount = new Recount(taken, date);
    if (!taken.term().first().isAfter(taken.term().last())) {
      recount.count();
    }
    return recount.lines;
  }

  private void count() {
    LocalDate first = taken.term().first();
    setUp(first);
    int left = Integer.parseInt(taken.parameter("max_charges", "1000000"));
    Span tile = Tiles.around(first, taken);
    if (taken.parameter("max_charges", "").isEmpty()
        && taken.term().chargedThrough().isAfter(tile.to())) {
      tile = Tiles.around(taken.term().chargedThrough(), taken);
    }
    while (left > 0 && !tile.from().isAfter(taken.term().last()) && !tile.from().isAfter(date)) {
      NavigableMap<LocalDate, Day> days = billable(tile);
      if (!days.isEmpty()) {
        left--;
        if (tile.from().isAfter(taken.term().chargedThrough())) {
          tile(tile, days);
        }
      }
      Span next = Tiles.around(tile.to().plusDays(1), taken);
      if (next.equals(tile)) {
        return;
      }
      tile = next;
    }
  }

  private NavigableMap<LocalDate, Day> billable(Span tile) {
    NavigableMap<LocalDate, Day> days = new TreeMap<>();
    for (LocalDate day = tile.from(); !day.isAfter(tile.to()); day = day.plusDays(1)) {
      LocalDate on = day;
      if (!day.isBefore(taken.term().first()) && !day.isAfter(taken.term().last())) {
        taken.days().on(day).ifPresent(value -> days.put(on, value));
      }
    }
    return days;
  }

  private void setUp(LocalDate first) {
    String price = taken.parameter("setup_fee", "");
    LocalDate day = taken.term().own().from();
    if (price.isEmpty() || !day.isAfter(taken.term().chargedThrough())) {
      return;
    }
    Span tile = Tiles.around(first, taken);
    if (!chargeDay(tile, first).isAfter(date)) {
      add(taken.whose().fee(), "SETUP", new Span(day, day), Fraction.of(price));
    }
  }

  private void tile(Span tile, NavigableMap<LocalDate, Day> days) {
    LocalDate due = chargeDay(tile, days.firstKey());
    boolean inArrears = taken.parameter("timing", "").equals("IN_ARREARS");
    if (inArrears ? !tile.to().isBefore(date) : due.isAfter(date)) {
      return;
    }
    if (WHOLE.contains(taken.parameter("mode", ""))) {
      boolean free = taken.parameter("start_stub", "").equals("FREE") && startStub(tile);
      if (!free) {
        Day value = days.firstEntry().getValue();
        add(value.fee(), "CHARGE", tile, value.whole());
      }
    } else {
      parts(tile, held(days));
      extra(tile, days);
    }
  }

  private boolean startStub(Span tile) {
    return taken.term().first().isAfter(tile.from());
  }

  private LocalDate chargeDay(Span tile, LocalDate firstBillable) {
    String stub = taken.parameter("start_stub", "");
    int threshold = Integer.parseInt(taken.parameter("stub_threshold_day", "32"));
    boolean deferred =
        stub.equals("DEFER")
            || (stub.equals("THRESHOLD") && taken.term().first().getDayOfMonth() >= threshold);
    return deferred && startStub(tile) ? tile.to().plusDays(1) : firstBillable;
  }

  /** Values that hold to the tile's end although they changed within it. */
  private NavigableMap<LocalDate, Day> held(NavigableMap<LocalDate, Day> days) {
    NavigableMap<LocalDate, Day> held = new TreeMap<>(days);
    Day first = days.firstEntry().getValue();
    if (taken.parameter("price_change", "").equals("NEXT_PERIOD")) {
      held.replaceAll((day, value) -> value.withPrice(first.price()));
    }
    if (taken.parameter("quantity_change", "").equals("CHARGE_DELTA")) {
      held.replaceAll((day, value) -> value.withQuantity(first.quantity()));
    }
    return held;
  }

  private void parts(Span tile, NavigableMap<LocalDate, Day> days) {
    Map<String, Fraction> sums = new HashMap<>();
    boolean daily = Set.of("DAY_RATE", "MONTH_BY_DAY").contains(taken.parameter("mode", ""));
    Fraction total = Fraction.ZERO;
    LocalDate from = days.firstKey();
    int start = lines.size();
    for (LocalDate day : days.keySet()) {
      Day value = days.getOrDefault(day, days.firstEntry().getValue());
      Fraction before = sums.getOrDefault(value.fee(), Fraction.ZERO);
      if (day.equals(from) || !joins(days, day.minusDays(1), value)) {
        from = day;
        total = before;
      }
      Fraction sum = before.plus(value.whole().times(weight(tile, day)));
      sums.put(value.fee(), sum);
      if (daily ? !day.isAfter(date) : !joins(days, day.plusDays(1), value)) {
        Span span = new Span(daily ? day : from, day);
        Fraction base = daily ? before : total;
        add(value.fee(), "CHARGE", span, sum.rounded().minus(base.rounded()));
      }
    }
    minimum(tile, start);
  }

  private static boolean joins(NavigableMap<LocalDate, Day> days, LocalDate neighbour, Day value) {
    return Optional.ofNullable(days.get(neighbour)).filter(value::equals).isPresent();
  }

  private Fraction weight(Span tile, LocalDate day) {
    if (taken.parameter("mode", "").equals("DAY_RATE")) {
      return Fraction.ONE;
    }
    return switch (taken.parameter("day_basis", "ACTUAL")) {
      case "FIXED_30" -> {
        int length = day.lengthOfMonth();
        long counted =
            day.getDayOfMonth() > 30 ? 0 : day.getDayOfMonth() == length ? 31 - length : 1;
        yield Fraction.of(counted).by(Fraction.of(30));
      }
      case "YEAR_365_12" -> Fraction.of(12).by(Fraction.of(365));
      default -> Fraction.ONE.by(Fraction.of(tile.days()));
    };
  }

  private void minimum(Span tile, int start) {
    String least = taken.parameter("minimum", "");
    boolean stub = startStub(tile) || taken.term().last().isBefore(tile.to());
    if (least.isEmpty() || !stub || lines.size() == start) {
      return;
    }
    Fraction total = Fraction.ZERO;
    for (Line line : lines.subList(start, lines.size())) {
      total = total.plus(Fraction.of(line.amount()));
    }
    Fraction missing = Fraction.of(least).minus(total);
    if (total.signum() > 0 && missing.signum() > 0) {
      Line last = lines.remove(lines.size() - 1);
      add(
          last.chargedFee(),
          "CHARGE",
          new Span(last.from(), last.to()),
          Fraction.of(last.amount()).plus(missing));
    }
  }

  /**
   * CHARGE_DELTA: a line for every day on which more is taken than on any day of the tile before.
   */
  private void extra(Span tile, NavigableMap<LocalDate, Day> days) {
    if (!taken.parameter("quantity_change", "").equals("CHARGE_DELTA")) {
      return;
    }
    Fraction most = days.firstEntry().getValue().quantity();
    for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
      Fraction more = day.getValue().quantity().minus(most);
      if (more.signum() > 0 && !day.getKey().isAfter(date)) {
        Span rest = new Span(day.getKey(), tile.to());
        add(day.getValue().fee(), "CHARGE", rest, day.getValue().withQuantity(more).whole());
        most = day.getValue().quantity();
      }
    }
  }

  private void add(String fee, String kind, Span days, Fraction amount) {
    lines.add(new Line(taken.whose(), fee, kind, days.from(), days.to(), amount.money()));
  }
}
