package dues.charge;

import dues.charge.NaiveSums.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fees computed day by day, slowly and plainly, to hold the engine against: java.time and fractions
 * of integers, no class of the engine.
 *
 * <p>It takes the facts as texts and gives for each tile what it should cost up to a date.
 */
final class Naive {
  /** One subscription. */
  static final class Facts {
    Map<String, String> cells = Map.of();
    String from = "";
    String to = "";

    /** The day on which the service came alive; empty: it has not. */
    String active = "";

    String opened = "";
    String closed = "";
    String chargedThrough = "";
    List<NaiveRow> prices = new ArrayList<>();
    List<NaiveRow> quantities = new ArrayList<>();
    List<NaiveRow> discounts = new ArrayList<>();
    List<NaiveRow> statuses = new ArrayList<>();
    List<NaiveRow> interruptions = new ArrayList<>();
    Map<String, String> percents = Map.of();
    Set<String> suspend = Set.of();
    Set<String> withhold = Set.of();
    Set<String> substitutes = Set.of();
    List<NaiveRow> substitutePrices = new ArrayList<>();
    List<NaiveRow> tariffPrices = new ArrayList<>();
    List<NaiveRow> columns = new ArrayList<>();
    String override = "";
    String contractDiscount = "0";
    String currency = "UAH";

    boolean waits() {
      return "ACTIVE".equals(cells.get("accrue_from"));
    }

    /** The first day that counts; texts of dates are ordered as dates. */
    String begins() {
      return waits() && active.compareTo(from) > 0 ? active : from;
    }
  }

  private static final Map<String, LocalDate> DATES = new ConcurrentHashMap<>();

  /** When each tile was due, ended (the first day after it) and is charged, by its first day. */
  final Map<LocalDate, LocalDate> due = new TreeMap<>();

  final Map<LocalDate, LocalDate> ends = new TreeMap<>();
  final Map<LocalDate, LocalDate> charged = new TreeMap<>();
  private final Facts facts;
  private final LocalDate first;
  private final NaiveGrid grid;
  private final NaiveRates rates;
  private final NaiveSums sums;

  Naive(Facts facts) {
    this.facts = facts;
    this.first = date(facts.begins()).plusDays(number("trial_days"));
    this.grid = new NaiveGrid(facts, first);
    this.rates = new NaiveRates(facts);
    this.sums = new NaiveSums(facts);
  }

  /** Every day asks for the same few dates, so each text is read once. */
  static LocalDate date(String text) {
    return DATES.computeIfAbsent(text, LocalDate::parse);
  }

  /** Totals of the tiles due up to a date, by the tile's first day. */
  Map<LocalDate, Long> totals(LocalDate date) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    if (facts.waits() && facts.active.isEmpty()) {
      return totals;
    }
    LocalDate tile = grid.tileStart();
    int charges = number("max_charges");
    boolean setup = !cell("setup_fee").equals("0");
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
    LocalDate from = date(facts.begins());
    boolean stub = tile.datesUntil(next).filter(this::isOwn).findFirst().get().isAfter(tile);
    LocalDate charged = stub && startRule().equals("DEFER") ? next : from;
    if (!charged.isAfter(date) && !isSources(from)) {
      totals.merge(from, sums.minor(cell("setup_fee")), Long::sum);
    }
  }

  /**
   * Whether CURRENT_ONLY takes a tile on a night: the running one, in arrears the last finished.
   */
  boolean isCurrent(LocalDate tile, LocalDate night) {
    LocalDate from = startRule().equals("DEFER") ? chargedWith(tile) : tile;
    LocalDate of = is("timing", "IN_ARREARS") ? grid.tileAfter(from) : from;
    if (grid.isTerm() && is("timing", "IN_ARREARS")) {
      return !night.isBefore(of);
    }
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

  private String cell(String column) {
    return facts.cells.getOrDefault(column, "0");
  }

  private int number(String column) {
    return Integer.parseInt(cell(column));
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
    Map<String, LocalDate> speaking = new HashMap<>();
    for (LocalDate day = tile; day.isBefore(next); day = day.plusDays(1)) {
      if (isOwn(day)) {
        start = start == null ? day : start;
        end = day;
        String fee = rates.feeOn(day);
        any |= fee != null;
        if (fee != null && !(daily && day.isAfter(date))) {
          speaking.putIfAbsent(fee, day);
          Day billable = new Day(day, rates.of(day, fee, speaking), fee);
          (daily && isSources(day) ? sourcesDays : active).add(billable);
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
    boolean arrears = is("timing", "IN_ARREARS");
    LocalDate nominal = arrears ? end : start;
    if (is("suspension_rule", "FULL_IF_ACTIVE_ON_CHARGE_DATE") && rates.feeOn(nominal) == null) {
      return false;
    }
    if (active.isEmpty() || sources) {
      return true;
    }
    LocalDate charged = arrears ? next.minusDays(1) : active.get(0).date();
    if (rule.equals("DEFER")) {
      charged = arrears ? grid.tileAfter(next).minusDays(1) : next;
    }
    LocalDate dueDay = arrears ? charged.plusDays(1) : charged;
    this.charged.put(tile, charged);
    due.put(tile, dueDay);
    ends.put(tile, next);
    if (dueDay.isAfter(date)) {
      return true;
    }
    LocalDate billFrom = rule.equals("FULL") ? tile : start;
    boolean fillsEnd = is("end_stub", "FULL") && !rule.equals("DEFER");
    LocalDate billTo = endStub && fillsEnd ? next : end.plusDays(1);
    List<Day> billed =
        full()
            ? fullDays(active, billFrom, billTo, arrears)
            : filled(active, List.of(billFrom, start, end.plusDays(1), billTo));
    boolean prorated = (startStub && rule.equals("PRORATE")) || (endStub && !fillsEnd);
    Day last = billed.stream().max(Comparator.comparing(Day::date)).orElse(null);
    billed.addAll(sourcesDays);
    long ours = sums.of(billed, tile, next) - sums.of(sourcesDays, tile, next);
    if (last != null && ours > 0 && prorated && !rule.equals("DEFER")) {
      long least = Math.min(sums.minor(cell("minimum")), sums.whole(last, tile, next));
      ours = Math.max(ours, least);
    }
    totals.merge(tile, ours + added(active, tile, next, date), Long::sum);
    return true;
  }

  /** The active days, and those that a stub is filled up with: from, to and again from, to. */
  private List<Day> filled(List<Day> active, List<LocalDate> bounds) {
    List<Day> billed = new ArrayList<>(active);
    for (LocalDate day = bounds.get(0); day.isBefore(bounds.get(1)); day = day.plusDays(1)) {
      addUnsuspended(billed, day, active.get(0));
    }
    for (LocalDate day = bounds.get(2); day.isBefore(bounds.get(3)); day = day.plusDays(1)) {
      addUnsuspended(billed, day, active.get(active.size() - 1));
    }
    return billed;
  }

  /** CHARGE_DELTA: each day above the highest quantity so far adds the excess for a whole tile. */
  private long added(List<Day> active, LocalDate tile, LocalDate next, LocalDate date) {
    if (!is("quantity_change", "CHARGE_DELTA")) {
      return 0;
    }
    long sum = 0;
    BigDecimal highest = rates.quantity(active.get(0).date());
    for (Day day : active) {
      BigDecimal quantity = rates.quantity(day.date());
      boolean isDue = !day.date().isAfter(date);
      if (quantity.compareTo(highest) > 0 && isDue) {
        BigDecimal one = rates.ofOne(day.date(), day.fee(), day.date());
        BigDecimal excess = one.multiply(quantity.subtract(highest));
        sum += sums.whole(new Day(day.date(), excess, day.fee()), tile, next);
        highest = quantity;
      }
    }
    return sum;
  }

  private void addUnsuspended(List<Day> billed, LocalDate day, Day like) {
    if (!rates.isSuspended(day)) {
      billed.add(new Day(day, like.rate(), like.fee()));
    }
  }

  private boolean isSources(LocalDate begin) {
    return !facts.chargedThrough.isEmpty() && !begin.isAfter(date(facts.chargedThrough));
  }

  private static List<Day> fullDays(
      List<Day> active, LocalDate from, LocalDate to, boolean arrears) {
    Day like = active.get(arrears ? active.size() - 1 : 0);
    List<Day> all = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      all.add(new Day(day, like.rate(), like.fee()));
    }
    return all;
  }

  private boolean isOwn(LocalDate day) {
    boolean after = !day.isBefore(first);
    boolean before = facts.to.isEmpty() || !day.isAfter(date(facts.to));
    before &= day.equals(first) || !is("period", "ONCE");
    boolean opened = facts.opened.isEmpty() || !day.isBefore(date(facts.opened));
    boolean closed = facts.closed.isEmpty() || !day.isAfter(date(facts.closed));
    return after && before && opened && closed;
  }

  private boolean full() {
    return cell("suspension_rule").startsWith("FULL_IF");
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
