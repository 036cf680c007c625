package dues.charge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
      return (first.isEmpty() || !day.isBefore(date(first)))
          && (last.isEmpty() || !day.isAfter(date(last)));
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

  private static final Map<String, LocalDate> DATES = new ConcurrentHashMap<>();

  /** When each tile was due and ended (the first day after it), by its first day. */
  final Map<LocalDate, LocalDate> due = new TreeMap<>();

  final Map<LocalDate, LocalDate> ends = new TreeMap<>();
  private final Facts facts;
  private final LocalDate first;
  private final NaiveGrid grid;
  private final NaiveRates rates;

  Naive(Facts facts) {
    this.facts = facts;
    this.first = date(facts.from).plusDays(number("trial_days"));
    this.grid = new NaiveGrid(facts.cells, first);
    this.rates = new NaiveRates(facts);
  }

  /** Every day asks for the same few dates, so each text is read once. */
  static LocalDate date(String text) {
    return DATES.computeIfAbsent(text, LocalDate::parse);
  }

  /** Totals of the tiles due up to a date, by the tile's first day. */
  Map<LocalDate, Long> totals(LocalDate date) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    LocalDate tile = grid.tileStart();
    int charges = number("max_charges");
    boolean setup = number("setup_fee") > 0;
    while (!tile.isAfter(date) || setup) {
      LocalDate next = grid.tileAfter(tile);
      if (setup && tile.datesUntil(next).anyMatch(this::isOwn)) {
        setUp(tile, next, date, totals);
        setup = false;
      }
      if (addCharge(tile, next, date, totals) && --charges == 0) {
        break;
      }
      setup &= tile.isBefore(LocalDate.of(2032, 1, 1));
      tile = next;
    }
    return totals;
  }

  private void setUp(LocalDate tile, LocalDate next, LocalDate date, Map<LocalDate, Long> totals) {
    LocalDate from = date(facts.from);
    boolean stub = tile.datesUntil(next).filter(this::isOwn).findFirst().get().isAfter(tile);
    LocalDate charged = stub && startRule().equals("DEFER") ? next : from;
    if (!charged.isAfter(date) && !isSources(from)) {
      totals.merge(from, number("setup_fee") * 100L, Long::sum);
    }
  }

  /**
   * Whether CURRENT_ONLY takes a tile on a night: the running one, in arrears the last finished.
   */
  boolean isCurrent(LocalDate tile, LocalDate night) {
    LocalDate from = startRule().equals("DEFER") ? chargedWith(tile) : tile;
    LocalDate of = is("timing", "IN_ARREARS") ? grid.tileAfter(from) : from;
    return !night.isBefore(of) && night.isBefore(grid.tileAfter(of));
  }

  private LocalDate chargedWith(LocalDate tile) {
    boolean stub =
        tile.datesUntil(grid.tileAfter(tile))
            .filter(this::isOwn)
            .findFirst()
            .orElse(tile)
            .isAfter(tile);
    return stub ? grid.tileAfter(tile) : tile;
  }

  private int number(String column) {
    return Integer.parseInt(facts.cells.getOrDefault(column, "0"));
  }

  /** Adds the tile's total if it is due; says whether it is one of the charges that are counted. */
  private boolean addCharge(
      LocalDate tile, LocalDate next, LocalDate date, Map<LocalDate, Long> totals) {
    boolean daily = is("granularity", "DAY");
    List<Day> active = new ArrayList<>();
    List<Day> sourcesDays = new ArrayList<>();
    boolean any = false;
    LocalDate start = null;
    LocalDate end = null;
    LocalDate speaking = null;
    for (LocalDate day = tile; day.isBefore(next); day = day.plusDays(1)) {
      if (isOwn(day)) {
        start = start == null ? day : start;
        end = day;
        BigDecimal rate = rates.of(day, speaking);
        any |= rate != null;
        speaking = speaking == null && rate != null ? day : speaking;
        if (rate != null && !(daily && day.isAfter(date))) {
          (daily && isSources(day) ? sourcesDays : active).add(new Day(day, rate));
        }
      }
    }
    boolean sources = !daily && isSources(tile);
    if (start == null || end == null || !any) {
      return false;
    }
    boolean startStub = start.isAfter(tile);
    boolean endStub = end.plusDays(1).isBefore(next);
    String rule = startStub ? startRule() : "PRORATE";
    if (rule.equals("FREE")) {
      return false;
    }
    if (active.isEmpty() || sources) {
      return true;
    }
    boolean arrears = is("timing", "IN_ARREARS");
    LocalDate charged = arrears ? next.minusDays(1) : active.get(0).date;
    if (rule.equals("DEFER")) {
      charged = arrears ? grid.tileAfter(next).minusDays(1) : next;
    }
    LocalDate dueDay = arrears ? charged.plusDays(1) : charged;
    due.put(tile, dueDay);
    ends.put(tile, next);
    if (dueDay.isAfter(date)) {
      return true;
    }
    LocalDate billFrom = rule.equals("FULL") ? tile : start;
    boolean fillsEnd = is("end_stub", "FULL") && !rule.equals("DEFER");
    LocalDate billTo = endStub && fillsEnd ? next : end.plusDays(1);
    List<Day> billed =
        full() ? fullDays(active, billFrom, billTo, arrears) : new ArrayList<>(active);
    if (!full()) {
      for (LocalDate day = billFrom; day.isBefore(start); day = day.plusDays(1)) {
        addUnsuspended(billed, day, active.get(0).rate);
      }
      for (LocalDate day = end.plusDays(1); day.isBefore(billTo); day = day.plusDays(1)) {
        addUnsuspended(billed, day, active.get(active.size() - 1).rate);
      }
    }
    billed.addAll(sourcesDays);
    long ours = sum(billed, tile, next) - sum(sourcesDays, tile, next);
    totals.merge(tile, ours + added(active, tile, next, date), Long::sum);
    return true;
  }

  /** CHARGE_DELTA: each day above the highest quantity so far adds the excess for a whole tile. */
  private long added(List<Day> active, LocalDate tile, LocalDate next, LocalDate date) {
    if (!is("quantity_change", "CHARGE_DELTA")) {
      return 0;
    }
    long sum = 0;
    BigDecimal highest = rates.quantity(active.get(0).date);
    for (Day day : active) {
      BigDecimal quantity = rates.quantity(day.date);
      boolean isDue = !day.date.isAfter(date);
      if (quantity.compareTo(highest) > 0 && isDue) {
        BigDecimal one = java.util.Objects.requireNonNull(rates.ofOne(day.date, day.date));
        BigDecimal excess = one.multiply(quantity.subtract(highest));
        List<Day> whole = new ArrayList<>();
        tile.datesUntil(next).forEach(each -> whole.add(new Day(each, excess)));
        sum += sum(whole, tile, next);
        highest = quantity;
      }
    }
    return sum;
  }

  private void addUnsuspended(List<Day> billed, LocalDate day, BigDecimal rate) {
    if (facts.statuses.stream()
        .noneMatch(row -> row.covers(day) && facts.suspend.contains(row.value))) {
      billed.add(new Day(day, rate));
    }
  }

  private boolean isSources(LocalDate begin) {
    return !facts.chargedThrough.isEmpty() && !begin.isAfter(date(facts.chargedThrough));
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
    boolean after = !day.isBefore(first);
    boolean before = facts.to.isEmpty() || !day.isAfter(date(facts.to));
    boolean opened = facts.opened.isEmpty() || !day.isBefore(date(facts.opened));
    boolean closed = facts.closed.isEmpty() || !day.isAfter(date(facts.closed));
    return after && before && opened && closed;
  }

  private boolean full() {
    return is("suspension_rule", "FULL_IF_ANY_ACTIVE_DAY");
  }

  private String startRule() {
    String rule = facts.cells.getOrDefault("start_stub", "PRORATE");
    if (rule.equals("THRESHOLD")) {
      int threshold = number("stub_threshold_day");
      return first.getDayOfMonth() >= threshold ? "DEFER" : "PRORATE";
    }
    return rule;
  }

  private boolean is(String column, String value) {
    return facts.cells.getOrDefault(column, "").equals(value);
  }
}
