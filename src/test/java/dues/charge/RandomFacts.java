package dues.charge;

import dues.customer.ContractStatus;
import dues.fee.CorrectionStyle;
import dues.fee.FeeParametersParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random but sensible facts of one subscription, from a seed. */
final class RandomFacts {
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);

  private final Random random;

  RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  Naive.Facts next() {
    return next(Map.of());
  }

  /** With some cells given; those that no fee could have beside them are tried anew. */
  Naive.Facts next(Map<String, String> given) {
    Naive.Facts facts = new Naive.Facts();
    do {
      facts.cells = cells();
      facts.cells.putAll(given);
    } while (!FeeParametersParser.parse(withMode(facts.cells)).problems().isEmpty());
    vary(facts);
    facts.chargedThrough = chance(6) ? plus(facts.from, random.nextInt(60) - 5) : "";
    return facts;
  }

  /** Other dated facts under the same parameters. */
  void vary(Naive.Facts facts) {
    facts.from = day(200);
    facts.to = chance(3) ? plus(facts.from, 1 + random.nextInt(200)) : "";
    facts.opened = chance(6) ? day(150) : "";
    facts.closed = chance(6) ? plus(FIRST.toString(), 150 + random.nextInt(200)) : "";
    facts.prices = chain("10", "31.00", "300.00", "12.345", "0.00", "99999.99");
    facts.quantities = chance(3) ? chain("1", "2", "5", "0", "0.5") : new ArrayList<>();
    facts.discounts = chance(3) ? chain("0", "10", "50", "100", "33.3") : new ArrayList<>();
    facts.statuses = new ArrayList<>();
    facts.suspend = List.of("3", "4");
    facts.percents = Map.of("5", "50", "6", "12.5");
    int statuses = random.nextInt(4);
    for (int i = 0; i < statuses; i++) {
      String first = day(330);
      String last = chance(5) ? "" : plus(first, random.nextInt(70));
      facts.statuses.add(new Naive.Row(first, last, pick("0", "3", "4", "5", "6")));
    }
    facts.interruptions = new ArrayList<>();
    if (chance(5)) {
      String first = day(300);
      facts.interruptions.add(new Naive.Row(first, plus(first, random.nextInt(20)), ""));
    }
  }

  /** The facts as the engine takes them. */
  Scenario scenario(Naive.Facts facts, CorrectionStyle style) {
    Scenario scenario = new Scenario();
    scenario.style(style);
    scenario.suspend.add("4");
    scenario.percent("5", "50").percent("6", "12.5");
    scenario.fee("1", "MONTH_PRORATED", new String[] {});
    fill(scenario, facts, false);
    return scenario;
  }

  /** Puts the facts into a scenario in random order, each row perhaps in two pieces. */
  void fill(Scenario scenario, Naive.Facts facts, boolean inPieces) {
    FeeFacts fee = scenario.fees.get(0);
    fee.cells.putAll(facts.cells);
    fee.on(facts.from, facts.to).chargedThrough(facts.chargedThrough);
    fee.prices.clear();
    fee.quantities.clear();
    fee.discounts.clear();
    fee.interruptions.clear();
    scenario.statuses.clear();
    scenario.life = FeeFacts.days(facts.opened, facts.closed);
    for (Naive.Row row : pieces(facts.prices, inPieces)) {
      fee.price(row.first(), row.last(), row.value());
    }
    for (Naive.Row row : pieces(facts.quantities, inPieces)) {
      fee.quantity(row.first(), row.last(), row.value());
    }
    for (Naive.Row row : pieces(facts.discounts, inPieces)) {
      fee.discount(row.first(), row.last(), row.value());
    }
    for (Naive.Row row : pieces(facts.interruptions, inPieces)) {
      fee.interruptions.add(FeeFacts.days(row.first(), row.last()));
    }
    for (Naive.Row row : pieces(facts.statuses, inPieces)) {
      scenario.statuses.add(
          new ContractStatus(row.value(), row.value(), FeeFacts.days(row.first(), row.last())));
    }
  }

  private List<Naive.Row> pieces(List<Naive.Row> rows, boolean inPieces) {
    List<Naive.Row> result = new ArrayList<>();
    for (Naive.Row row : rows) {
      boolean closed = !row.first().isEmpty() && !row.last().isEmpty();
      if (inPieces && closed && row.first().compareTo(row.last()) < 0) {
        long length =
            LocalDate.parse(row.last()).toEpochDay() - LocalDate.parse(row.first()).toEpochDay();
        String cut = plus(row.first(), random.nextInt((int) length));
        result.add(new Naive.Row(row.first(), cut, row.value()));
        result.add(new Naive.Row(plus(cut, 1), row.last(), row.value()));
      } else {
        result.add(row);
      }
    }
    Collections.shuffle(result, random);
    return result;
  }

  private Map<String, String> cells() {
    Map<String, String> cells = new HashMap<>();
    cells.put(
        "period",
        pick("MONTH", "MONTH", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "WEEK", "DAY", "DAYS(30)"));
    cells.put("alignment", pick("CALENDAR", "CALENDAR", "ANCHOR", "SUBSCRIPTION_START"));
    boolean weekAnchor =
        "WEEK".equals(cells.get("period")) && "ANCHOR".equals(cells.get("alignment"));
    if (weekAnchor || "DAY".equals(cells.get("period"))) {
      cells.put("alignment", "CALENDAR");
    }
    boolean months =
        cells.get("period") != null && !String.valueOf(cells.get("period")).matches("WEEK|DAY.*");
    cells.put("anchor_day", months ? Integer.toString(1 + random.nextInt(31)) : "1");
    cells.put("interval", months && chance(4) ? pick("2", "3") : "1");
    cells.put("timing", pick("IN_ADVANCE", "IN_ADVANCE", "IN_ARREARS"));
    cells.put("granularity", pick("PERIOD", "PERIOD", "PERIOD", "DAY"));
    cells.put("start_stub", pick("PRORATE", "PRORATE", "FULL", "FREE", "DEFER", "THRESHOLD"));
    cells.put("stub_threshold_day", Integer.toString(1 + random.nextInt(28)));
    cells.put("end_stub", pick("PRORATE", "FULL"));
    cells.put("suspension_rule", pick("PRORATE_OUT", "PRORATE_OUT", "FULL_IF_ANY_ACTIVE_DAY"));
    cells.put("day_basis", pick("ACTUAL", "ACTUAL", "FIXED_30", "FIXED(28)", "YEAR_365_12"));
    cells.put("rate_basis", pick("PER_PERIOD", "PER_PERIOD", "PER_PERIOD", "PER_DAY"));
    cells.put("setup_fee", chance(5) ? "50" : "0");
    cells.put("trial_days", chance(6) ? Integer.toString(random.nextInt(40)) : "0");
    cells.put("max_charges", chance(6) ? Integer.toString(1 + random.nextInt(5)) : "0");
    return cells;
  }

  static Map<String, String> withMode(Map<String, String> cells) {
    Map<String, String> all = new HashMap<>(cells);
    all.put("mode", "MONTH_PRORATED");
    return all;
  }

  private List<Naive.Row> chain(String... values) {
    List<Naive.Row> rows = new ArrayList<>();
    String first = chance(2) ? "" : day(60);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      boolean open = i == count - 1 && !chance(4);
      String last =
          open ? "" : plus(first.isEmpty() ? FIRST.toString() : first, 20 + random.nextInt(120));
      rows.add(new Naive.Row(first, last, pick(values)));
      if (open) {
        break;
      }
      first = plus(last, chance(6) ? 1 + random.nextInt(10) : 1);
    }
    return rows;
  }

  int number(int below) {
    return random.nextInt(below);
  }

  String day(int within) {
    return FIRST.plusDays(random.nextInt(within)).toString();
  }

  static String plus(String day, int days) {
    return LocalDate.parse(day).plusDays(days).toString();
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
