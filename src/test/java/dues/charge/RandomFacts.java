package dues.charge;

import dues.customer.ContractStatus;
import dues.fee.CorrectionStyle;
import dues.fee.Effect;
import dues.fee.FeeParametersParser;
import dues.fee.StatusRule;
import dues.money.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

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

  /**
   * With some cells given, each a value or several to pick from, {@code SKIP|SUSPEND}; those that
   * no fee could have beside them are tried anew.
   */
  Naive.Facts next(Map<String, String> given) {
    Naive.Facts facts = new Naive.Facts();
    do {
      facts.cells = RandomCells.of(this);
      given.forEach((column, values) -> facts.cells.put(column, pick(values.split("\\|", -1))));
    } while (!FeeParametersParser.parse(withMode(facts.cells)).problems().isEmpty());
    facts.from = day(200);
    facts.to = endsAlways(facts) || chance(3) ? plus(facts.from, 1 + random.nextInt(200)) : "";
    facts.active = active(facts);
    lasting(facts);
    vary(facts);
    facts.chargedThrough = chance(6) ? plus(facts.from, random.nextInt(60) - 5) : "";
    return facts;
  }

  /** What no import of a case changes. */
  private void lasting(Naive.Facts facts) {
    facts.currency = pick("UAH", "UAH", "JPY", "KWD");
    facts.suspend = Set.of("3", "4");
    facts.withhold = Set.of("UNKNOWN", "MISSING_IN_SOURCE");
    facts.substitutes = Set.of("7", "8");
    facts.percents = Map.of("5", "50", "6", "12.5", "10", "80");
    facts.override = chance(8) ? "77.70" : "";
    facts.tariffPrices = chance(6) ? chain("250.00", "40.00") : new ArrayList<>();
    facts.contractDiscount = chance(3) ? "15" : "0";
    facts.columns = new ArrayList<>();
    if (chance(6)) {
      String first = day(200);
      facts.columns.add(new NaiveRow(first, plus(first, random.nextInt(150)), "20"));
    }
  }

  private String active(Naive.Facts facts) {
    return chance(5) ? "" : plus(facts.from, random.nextInt(60) - 10);
  }

  private static boolean endsAlways(Naive.Facts facts) {
    return "WHOLE_TERM".equals(facts.cells.get("period"));
  }

  /** A term is its dates, so they stay while all else changes. */
  private static boolean isTerm(Naive.Facts facts) {
    return endsAlways(facts) || "ADVANCE".equals(facts.cells.get("period"));
  }

  /** Other dated facts under the same parameters. */
  void vary(Naive.Facts facts) {
    if (!isTerm(facts)) {
      facts.from = day(200);
      facts.to = chance(3) ? plus(facts.from, 1 + random.nextInt(200)) : "";
      facts.active = active(facts);
    }
    facts.opened = chance(6) ? day(150) : "";
    facts.closed = chance(6) ? plus(FIRST.toString(), 150 + random.nextInt(200)) : "";
    boolean credits = RandomCells.CREDIT.equals(facts.cells.get("category"));
    facts.prices =
        chain("10", "31.00", credits ? "-20.05" : "300.00", "12.345", "0.00", "99999.99");
    facts.substitutePrices = chain("5.00", "123.45", "77");
    facts.quantities = chance(3) ? chain("1", "2", "5", "0", "0.5") : new ArrayList<>();
    facts.discounts = chance(3) ? chain("0", "10", "50", "100", "33.3") : new ArrayList<>();
    facts.statuses = new ArrayList<>();
    int statuses = random.nextInt(4);
    for (int i = 0; i < statuses; i++) {
      String first = day(330);
      String last = chance(5) ? "" : plus(first, random.nextInt(70));
      String withheld = pick("0", "UNKNOWN", "MISSING_IN_SOURCE");
      String status = pick("0", "3", "3", "4", "5", "6", "7", "8", "9", "10", withheld);
      // an absence that is open counts only on the dates after its grace; one that has ended is a
      // status
      boolean absent = last.isEmpty() && status.equals("MISSING_IN_SOURCE");
      facts.statuses.add(new NaiveRow(first, absent ? plus(first, 40) : last, status));
    }
    facts.interruptions = new ArrayList<>();
    if (chance(5)) {
      String first = day(300);
      facts.interruptions.add(new NaiveRow(first, plus(first, random.nextInt(20)), ""));
    }
  }

  /** The facts as the engine takes them. */
  Scenario scenario(Naive.Facts facts, CorrectionStyle style) {
    Scenario scenario = new Scenario();
    scenario.style(style);
    scenario.suspend.addAll(Set.of("4", "8", "9"));
    scenario.percent("5", "50").percent("6", "12.5");
    scenario.matrix.add(new StatusRule("7", "1", Effect.substitute("2")));
    scenario.noSuspend.putAll(Map.of("8", Set.of("2"), "9", Set.of("1")));
    scenario.wrap.put("8", Map.of("1", "2"));
    scenario.matrix.add(new StatusRule("10", null, Effect.SUSPEND));
    scenario.matrix.add(new StatusRule("10", "1", Effect.percent(Decimals.of("80"))));
    scenario.creditCategories.add(RandomCells.CREDIT);
    scenario.currency = Currency.getInstance(facts.currency);
    scenario.tariff.set("T");
    scenario.discount.set(Decimals.of(facts.contractDiscount));
    FeeFacts fee = scenario.fee("1", "MONTH_PRORATED", new String[] {});
    fee.override.set(facts.override.isEmpty() ? null : Decimals.of(facts.override));
    scenario.fee("2", "MONTH_PRORATED", new String[] {}).unsubscribed();
    fill(scenario, facts, false);
    return scenario;
  }

  /** Puts the facts into a scenario in random order, each row perhaps in two pieces. */
  void fill(Scenario scenario, Naive.Facts facts, boolean inPieces) {
    fill(scenario.fees.get(0), facts, inPieces);
    scenario.statuses.clear();
    scenario.life = FeeFacts.days(facts.opened, facts.closed);
    FeeFacts substitute = scenario.fees.get(1);
    substitute.prices.clear();
    for (NaiveRow row : pieces(facts.substitutePrices, inPieces)) {
      substitute.price(row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.statuses, inPieces)) {
      scenario.statuses.add(
          new ContractStatus(row.value(), row.value(), FeeFacts.days(row.first(), row.last())));
    }
  }

  /** Another fee on the same contract: the rules of the first one's statuses do not speak of it. */
  Naive.Facts beside(Naive.Facts first, Scenario scenario, Given given) {
    Naive.Facts facts = next(given.cells());
    facts.opened = first.opened;
    facts.closed = first.closed;
    facts.statuses = first.statuses;
    facts.currency = first.currency;
    facts.contractDiscount = first.contractDiscount;
    facts.suspend = Set.of("3", "4", "8", "9", "10");
    facts.substitutes = Set.of();
    facts.percents = Map.of("5", "50", "6", "12.5");
    String key = Integer.toString(scenario.fees.size() + 1);
    FeeFacts fee = scenario.fee(key, "MONTH_PRORATED", new String[] {});
    fee.override.set(facts.override.isEmpty() ? null : Decimals.of(facts.override));
    fill(fee, facts, false);
    return facts;
  }

  private void fill(FeeFacts fee, Naive.Facts facts, boolean inPieces) {
    fee.cells.putAll(facts.cells);
    fee.on(facts.from, facts.to).chargedThrough(facts.chargedThrough);
    fee.active = facts.active;
    fee.prices.clear();
    fee.quantities.clear();
    fee.discounts.clear();
    fee.columns.clear();
    fee.interruptions.clear();
    for (NaiveRow row : pieces(facts.prices, inPieces)) {
      fee.price(row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.tariffPrices, inPieces)) {
      fee.tariffPrice("T", row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.columns, inPieces)) {
      fee.columnDiscount(row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.quantities, inPieces)) {
      fee.quantity(row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.discounts, inPieces)) {
      fee.discount(row.first(), row.last(), row.value());
    }
    for (NaiveRow row : pieces(facts.interruptions, inPieces)) {
      fee.interruptions.add(FeeFacts.days(row.first(), row.last()));
    }
  }

  private List<NaiveRow> pieces(List<NaiveRow> rows, boolean inPieces) {
    List<NaiveRow> result = new ArrayList<>();
    for (NaiveRow row : rows) {
      boolean closed = !row.first().isEmpty() && !row.last().isEmpty();
      if (inPieces && closed && row.first().compareTo(row.last()) < 0) {
        long length =
            LocalDate.parse(row.last()).toEpochDay() - LocalDate.parse(row.first()).toEpochDay();
        String cut = plus(row.first(), random.nextInt((int) length));
        result.add(new NaiveRow(row.first(), cut, row.value()));
        result.add(new NaiveRow(plus(cut, 1), row.last(), row.value()));
      } else {
        result.add(row);
      }
    }
    Collections.shuffle(result, random);
    return result;
  }

  static Map<String, String> withMode(Map<String, String> cells) {
    Map<String, String> all = new HashMap<>(cells);
    all.put("mode", "MONTH_PRORATED");
    return all;
  }

  private List<NaiveRow> chain(String... values) {
    List<NaiveRow> rows = new ArrayList<>();
    String first = chance(2) ? "" : day(60);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      boolean open = i == count - 1 && !chance(4);
      String last =
          open ? "" : plus(first.isEmpty() ? FIRST.toString() : first, 20 + random.nextInt(120));
      rows.add(new NaiveRow(first, last, pick(values)));
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
