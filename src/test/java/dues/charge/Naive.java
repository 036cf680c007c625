package dues.charge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fees computed day by day, slowly and plainly, to hold the engine against: java.time and fractions
 * of integers, no class of the engine.
 *
 * <p>It takes the facts as texts and gives for each tile what it should cost up to a date.
 */
final class Naive {
  /** Dated rows as text: first day, last day (empty: open), value. */
  record Row(String first, String last, String value) {
    boolean covers(LocalDate day) {
      return (first.isEmpty() || !day.isBefore(LocalDate.parse(first)))
          && (last.isEmpty() || !day.isAfter(LocalDate.parse(last)));
    }
  }

  /** One subscription. */
  static final class Facts {
    Map<String, String> cells = Map.of();
    String from = "";
    String to = "";
    String opened = "";
    String closed = "";
    String chargedThrough = "";
    List<Row> prices = new ArrayList<>();
    List<Row> quantities = new ArrayList<>();
    List<Row> discounts = new ArrayList<>();
    List<Row> statuses = new ArrayList<>();
    List<Row> interruptions = new ArrayList<>();
    Map<String, String> percents = Map.of();
    List<String> suspend = List.of();
  }

  private record Day(LocalDate date, BigDecimal rate) {}

  private final Facts facts;

  Naive(Facts facts) {
    this.facts = facts;
  }

  /** Totals of the tiles due up to a date, by the tile's first day. */
  Map<LocalDate, Long> totals(LocalDate date) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    LocalDate first = LocalDate.parse(facts.from);
    LocalDate tile = tileStart(first);
    while (!tile.isAfter(date)) {
      LocalDate next = tileAfter(tile);
      addCharge(tile, next, date, totals);
      tile = next;
    }
    return totals;
  }

  private void addCharge(
      LocalDate tile, LocalDate next, LocalDate date, Map<LocalDate, Long> totals) {
    boolean daily = is("granularity", "DAY");
    List<Day> active = new ArrayList<>();
    LocalDate start = null;
    LocalDate end = null;
    for (LocalDate day = tile; day.isBefore(next); day = day.plusDays(1)) {
      if (isOwn(day)) {
        start = start == null ? day : start;
        end = day;
        BigDecimal rate = rate(day);
        if (rate != null && !(daily && (day.isAfter(date) || isSources(day)))) {
          active.add(new Day(day, rate));
        }
      }
    }
    boolean sources = !daily && isSources(tile);
    if (active.isEmpty() || sources || start == null || end == null) {
      return;
    }
    boolean startStub = start.isAfter(tile);
    boolean endStub = end.plusDays(1).isBefore(next);
    String rule = startStub ? startRule() : "PRORATE";
    if (rule.equals("FREE")) {
      return;
    }
    boolean arrears = is("timing", "IN_ARREARS");
    LocalDate charged = arrears ? next.minusDays(1) : active.get(0).date;
    if (rule.equals("DEFER")) {
      charged = arrears ? tileAfter(next).minusDays(1) : next;
    }
    if ((arrears ? charged.plusDays(1) : charged).isAfter(date)) {
      return;
    }
    LocalDate billFrom = rule.equals("FULL") ? tile : start;
    boolean fillsEnd = is("end_stub", "FULL") && !rule.equals("DEFER");
    LocalDate billTo = endStub && fillsEnd ? next : end.plusDays(1);
    List<Day> billed =
        full() ? fullDays(active, billFrom, billTo, arrears) : new ArrayList<>(active);
    if (!full()) {
      for (LocalDate day = billFrom; day.isBefore(start); day = day.plusDays(1)) {
        billed.add(new Day(day, active.get(0).rate));
      }
      for (LocalDate day = end.plusDays(1); day.isBefore(billTo); day = day.plusDays(1)) {
        billed.add(new Day(day, active.get(active.size() - 1).rate));
      }
    }
    totals.put(tile, sum(billed, tile, next));
  }

  private boolean isSources(LocalDate begin) {
    return !facts.chargedThrough.isEmpty() && !begin.isAfter(LocalDate.parse(facts.chargedThrough));
  }

  private static List<Day> fullDays(
      List<Day> active, LocalDate from, LocalDate to, boolean arrears) {
    BigDecimal rate = active.get(arrears ? active.size() - 1 : 0).rate;
    List<Day> all = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      all.add(new Day(day, rate));
    }
    return all;
  }

  private long sum(List<Day> days, LocalDate tile, LocalDate next) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Day day : days) {
      sum = sum.add(day.rate.multiply(BigDecimal.valueOf(weight(day.date))));
    }
    long divisor = 0;
    for (LocalDate day = tile; day.isBefore(next); day = day.plusDays(1)) {
      divisor += weight(day);
    }
    if (is("rate_basis", "PER_DAY")) {
      divisor = 1;
    }
    if (is("day_basis", "YEAR_365_12")) {
      sum = sum.multiply(BigDecimal.valueOf(12));
      divisor = 365;
    }
    BigInteger top = sum.movePointRight(2).unscaledValue();
    int scale = sum.movePointRight(2).scale();
    BigInteger bottom =
        BigInteger.TEN.pow(Math.max(0, scale)).multiply(BigInteger.valueOf(divisor));
    if (scale < 0) {
      top = top.multiply(BigInteger.TEN.pow(-scale));
    }
    BigInteger doubled = top.multiply(BigInteger.TWO).add(bottom);
    return doubled.divide(bottom.multiply(BigInteger.TWO)).longValueExact();
  }

  /**
   * What a day counts: under FIXED(n) nothing after the n-th, and the last day of a shorter month
   * also the missing ones.
   */
  private long weight(LocalDate day) {
    String basis = facts.cells.getOrDefault("day_basis", "ACTUAL");
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

  private boolean isOwn(LocalDate day) {
    boolean after = !day.isBefore(LocalDate.parse(facts.from));
    boolean before = facts.to.isEmpty() || !day.isAfter(LocalDate.parse(facts.to));
    boolean opened = facts.opened.isEmpty() || !day.isBefore(LocalDate.parse(facts.opened));
    boolean closed = facts.closed.isEmpty() || !day.isAfter(LocalDate.parse(facts.closed));
    return after && before && opened && closed;
  }

  private @org.jspecify.annotations.Nullable BigDecimal rate(LocalDate day) {
    String price = latest(facts.prices, day);
    if (price == null || facts.interruptions.stream().anyMatch(row -> row.covers(day))) {
      return null;
    }
    BigDecimal percent = new BigDecimal(100);
    for (Row status : facts.statuses) {
      if (status.covers(day)) {
        if (facts.suspend.contains(status.value)) {
          return null;
        }
        String share = facts.percents.get(status.value);
        percent = share == null ? percent : percent.min(new BigDecimal(share));
      }
    }
    String quantity = latest(facts.quantities, day);
    String discount = latest(facts.discounts, day);
    BigDecimal rest =
        new BigDecimal(100).subtract(new BigDecimal(discount == null ? "0" : discount));
    return new BigDecimal(price)
        .multiply(new BigDecimal(quantity == null ? "1" : quantity))
        .multiply(rest)
        .multiply(percent)
        .movePointLeft(4);
  }

  private static @org.jspecify.annotations.Nullable String latest(List<Row> rows, LocalDate day) {
    Row best = null;
    for (Row row : rows) {
      if (row.covers(day) && (best == null || row.first.compareTo(best.first) > 0)) {
        best = row;
      }
    }
    return best == null ? null : best.value;
  }

  private boolean full() {
    return is("suspension_rule", "FULL_IF_ANY_ACTIVE_DAY");
  }

  private String startRule() {
    String rule = facts.cells.getOrDefault("start_stub", "PRORATE");
    if (rule.equals("THRESHOLD")) {
      int threshold = Integer.parseInt(facts.cells.getOrDefault("stub_threshold_day", "0"));
      return LocalDate.parse(facts.from).getDayOfMonth() >= threshold ? "DEFER" : "PRORATE";
    }
    return rule;
  }

  private boolean is(String column, String value) {
    return facts.cells.getOrDefault(column, "").equals(value);
  }

  private LocalDate tileStart(LocalDate day) {
    LocalDate first = LocalDate.parse(facts.from);
    String alignment = facts.cells.getOrDefault("alignment", "CALENDAR");
    String period = facts.cells.getOrDefault("period", "MONTH");
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

  private LocalDate tileAfter(LocalDate tile) {
    String alignment = facts.cells.getOrDefault("alignment", "CALENDAR");
    String period = facts.cells.getOrDefault("period", "MONTH");
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
      LocalDate first = LocalDate.parse(facts.from);
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
    return Integer.parseInt(facts.cells.getOrDefault("anchor_day", "1"));
  }

  private int months() {
    int interval = Integer.parseInt(facts.cells.getOrDefault("interval", "1"));
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("MONTH", 1);
    sizes.put("QUARTER", 3);
    sizes.put("HALF_YEAR", 6);
    sizes.put("YEAR", 12);
    return interval * sizes.getOrDefault(facts.cells.getOrDefault("period", "MONTH"), 1);
  }
}
