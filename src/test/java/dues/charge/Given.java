package dues.charge;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a law gives to its contracts, as cells of fees.csv: one value, or several to pick from;
 * every other parameter is random.
 */
enum Given {
  ANYTHING(),
  DELTA_QUANTITIES(
      "quantity_change=CHARGE_DELTA",
      "price_change=IMMEDIATE",
      "timing=IN_ADVANCE",
      "start_stub=PRORATE",
      "suspension_rule=PRORATE_OUT",
      "setup_fee=0",
      "max_charges=0",
      "trial_days=0",
      "granularity=PERIOD"),
  CATCH_UP(
      "catch_up=NONE|CURRENT_ONLY|MAX(1)|MAX(3)",
      "setup_fee=0",
      "max_charges=0",
      "trial_days=0",
      "granularity=PERIOD"),
  FUNDS(
      "funds_check=NONE|POSITIVE|SUFFICIENT|SUFFICIENT",
      "funds_scope=PER_LINE|BUNDLE",
      "on_no_funds=RETRY_DAILY|SKIP|SUSPEND",
      "bucket=MAIN|EXTRA|EXTRA_THEN_MAIN|MAIN_THEN_EXTRA",
      "priority=0|1|2",
      "category=",
      "setup_fee=0",
      "max_charges=0",
      "granularity=PERIOD"),
  SPLIT("bucket=EXTRA|EXTRA_THEN_MAIN|MAIN_THEN_EXTRA"),
  BY_HAND("manual=1"),
  NO_REFUND(
      "on_unused=NO_REFUND",
      "period=MONTH|QUARTER|HALF_YEAR|YEAR|WEEK|DAY|DAYS(30)",
      "timing=IN_ADVANCE",
      "start_stub=PRORATE",
      "end_stub=PRORATE",
      "price_change=IMMEDIATE",
      "quantity_change=IMMEDIATE",
      "minimum=0",
      "setup_fee=0",
      "max_charges=0",
      "trial_days=0",
      "granularity=PERIOD"),
  COMPENSATE(
      "on_unused=COMPENSATE_TO_MONTH_END",
      "period=MONTH",
      "timing=IN_ADVANCE",
      "start_stub=PRORATE",
      "end_stub=PRORATE",
      "suspension_rule=PRORATE_OUT",
      "minimum=0",
      "setup_fee=0",
      "max_charges=0",
      "trial_days=0",
      "granularity=PERIOD"),
  VERSIONED(
      "timing=IN_ADVANCE",
      "rate_basis=PER_PERIOD",
      "day_basis=ACTUAL",
      "setup_fee=0",
      "max_charges=0",
      "trial_days=0",
      "granularity=PERIOD");

  private final Map<String, String> cells = new HashMap<>();

  Given(String... cells) {
    for (String cell : cells) {
      int equals = cell.indexOf('=');
      this.cells.put(cell.substring(0, equals), cell.substring(equals + 1));
    }
  }

  /** In one order, so that a seed means one contract. */
  Map<String, String> cells() {
    return new TreeMap<>(cells);
  }
}
