package dues.charge;

import java.util.HashMap;
import java.util.Map;

/** Random parameters of a fee as the cells of fees.csv; sensible together or drawn again. */
final class RandomCells {
  static final String CREDIT = "credit";

  private RandomCells() {}

  static Map<String, String> of(RandomFacts random) {
    Map<String, String> cells = new HashMap<>();
    String period =
        random.pick(
            "MONTH",
            "MONTH",
            "MONTH",
            "MONTH",
            "QUARTER",
            "HALF_YEAR",
            "YEAR",
            "WEEK",
            "DAY",
            "DAYS(30)",
            "DAYS(7)",
            "ONCE",
            "WHOLE_TERM",
            "ADVANCE");
    cells.put("period", period);
    boolean week = period.equals("WEEK");
    cells.put(
        "alignment", random.pick("CALENDAR", "CALENDAR", "ANCHOR", "SUBSCRIPTION_START", "CHAIN"));
    cells.put("anchor_day", Integer.toString(1 + random.number(week ? 7 : 31)));
    boolean single = period.equals("ADVANCE") || !random.chance(4);
    cells.put("interval", single ? "1" : random.pick("2", "3"));
    cells.put("timing", random.pick("IN_ADVANCE", "IN_ADVANCE", "IN_ARREARS"));
    cells.put("granularity", random.pick("PERIOD", "PERIOD", "PERIOD", "DAY"));
    cells.put("rate_basis", random.pick("PER_PERIOD", "PER_PERIOD", "PER_PERIOD", "PER_DAY"));
    cells.put(
        "start_stub", random.pick("PRORATE", "PRORATE", "FULL", "FREE", "DEFER", "THRESHOLD"));
    cells.put("stub_threshold_day", Integer.toString(1 + random.number(28)));
    cells.put("end_stub", random.pick("PRORATE", "FULL"));
    cells.put(
        "suspension_rule",
        random.pick(
            "PRORATE_OUT",
            "PRORATE_OUT",
            "PRORATE_OUT",
            "IGNORE",
            "FULL_IF_ANY_ACTIVE_DAY",
            "FULL_IF_ANY_ACTIVE_DAY",
            "FULL_IF_ACTIVE_ON_CHARGE_DATE"));
    cells.put("day_basis", random.pick("ACTUAL", "ACTUAL", "FIXED_30", "FIXED(28)", "YEAR_365_12"));
    cells.put("price_change", random.chance(4) ? "NEXT_PERIOD" : "IMMEDIATE");
    cells.put("quantity_change", random.chance(4) ? "NEXT_PERIOD" : "IMMEDIATE");
    cells.put("minimum", random.chance(5) ? random.pick("5", "40.00", "1000") : "0");
    cells.put("setup_fee", random.chance(5) ? random.pick("50", "9.995") : "0");
    cells.put("trial_days", random.chance(6) ? Integer.toString(random.number(40)) : "0");
    cells.put("max_charges", random.chance(6) ? Integer.toString(1 + random.number(5)) : "0");
    cells.put("use_discount", random.pick("0", "1"));
    cells.put("category", random.chance(8) ? CREDIT : "");
    cells.put("correction_style", random.pick("", "", "REVERSE_AND_REPOST", "DELTA"));
    cells.put("accrue_from", random.chance(6) ? "ACTIVE" : "SUBSCRIPTION");
    cells.put("modules", "mail");
    return cells;
  }
}
