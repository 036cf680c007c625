package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change.Cause;
import dues.ledger.Balances;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Laws of the rules that depend on the moment: the ledger's net is a function of the facts and of
 * what was decided when; the decisions are made here again, slowly, from the dates of the nights.
 */
class MomentLawsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 10, 31);
  private static final Map<String, String> PLAIN =
      Map.of("setup_fee", "0", "max_charges", "0", "trial_days", "0", "granularity", "PERIOD");

  private static Map<String, String> plain(String... more) {
    Map<String, String> cells = new HashMap<>(PLAIN);
    for (int i = 0; i < more.length; i += 2) {
      cells.put(more[i], more[i + 1]);
    }
    return cells;
  }

  @Test
  void aNewValueCountsFromTheNextTile() {
    LawCases.forAll(
        plain("price_change", "NEXT_PERIOD", "quantity_change", "NEXT_PERIOD"),
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(LawCases.day(DATE));
          assertThat(LawCases.totals(scenario.ledger))
              .isEqualTo(LawCases.withoutZero(new Naive(facts).totals(DATE)));
          Explained.check(scenario.ledger);
        });
  }

  @Test
  void quantitiesAboveTheHighestAreAddedUnprorated() {
    LawCases.forAll(
        plain("quantity_change", "CHARGE_DELTA", "timing", "IN_ADVANCE", "start_stub", "PRORATE"),
        (random, facts, style) -> {
          facts.cells.put("suspension_rule", "PRORATE_OUT");
          facts.chargedThrough = "";
          Scenario once = random.scenario(facts, style);
          once.run(LawCases.day(DATE));
          Map<LocalDate, Long> expected = LawCases.withoutZero(new Naive(facts).totals(DATE));
          assertThat(LawCases.totals(once.ledger)).isEqualTo(expected);
          Scenario twice = random.scenario(facts, style);
          twice.run(LawCases.day(LocalDate.of(2024, 3, 1)));
          twice.run(LawCases.day(DATE));
          assertThat(LawCases.totals(twice.ledger)).isEqualTo(expected);
        });
  }

  @Test
  void whatCatchUpPassesOverIsGoneAndNothingElse() {
    String[] rules = {"NONE", "CURRENT_ONLY", "MAX(1)", "MAX(3)"};
    LawCases.forAll(
        plain(),
        (random, facts, style) -> {
          String rule = random.pick(rules);
          facts.cells.put("catch_up", rule);
          facts.chargedThrough = "";
          Scenario scenario = random.scenario(facts, style);
          Naive naive = new Naive(facts);
          Map<LocalDate, Long> all = naive.totals(DATE);
          Set<LocalDate> decided = new HashSet<>();
          Map<LocalDate, Long> expected = new TreeMap<>();
          LocalDate night = LocalDate.of(2023, 12, 1);
          while (night.isBefore(DATE)) {
            night = night.plusDays(1 + random.number(random.chance(3) ? 120 : 2));
            night = night.isAfter(DATE) ? DATE : night;
            scenario.run(LawCases.day(night));
            charge(rule, night, naive, all, decided, expected);
          }
          assertThat(LawCases.totals(scenario.ledger)).isEqualTo(LawCases.withoutZero(expected));
          if (!rule.startsWith("MAX")) {
            scenario.changed(Cause.IMPORT);
            assertThat(scenario.run(LawCases.day(DATE))).isEmpty();
          }
        });
  }

  private static void charge(
      String rule,
      LocalDate night,
      Naive naive,
      Map<LocalDate, Long> all,
      Set<LocalDate> decided,
      Map<LocalDate, Long> expected) {
    int missed = 0;
    for (Map.Entry<LocalDate, LocalDate> entry : byDueDay(naive)) {
      LocalDate tile = entry.getKey();
      LocalDate due = entry.getValue();
      if (due.isAfter(night) || !all.containsKey(tile) || decided.contains(tile)) {
        continue;
      }
      boolean today = due.equals(night);
      boolean taken = today;
      if (!today && rule.startsWith("MAX")) {
        taken = ++missed <= rule.charAt(4) - '0';
      } else if (!today && rule.equals("CURRENT_ONLY")) {
        taken = naive.isCurrent(tile, night);
      }
      if (taken) {
        expected.put(tile, all.getOrDefault(tile, 0L));
      }
      if (taken || !rule.startsWith("MAX")) {
        decided.add(tile);
      }
    }
  }

  private static List<Map.Entry<LocalDate, LocalDate>> byDueDay(Naive naive) {
    return naive.due.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  @Test
  void aRefusedTileIsTriedToItsLastDayOrSkipped() {
    LawCases.forAll(
        plain("timing", "IN_ADVANCE", "funds_check", "SUFFICIENT"),
        (random, facts, style) -> {
          boolean retries = random.chance(2);
          facts.cells.put("on_no_funds", retries ? "RETRY_DAILY" : "SKIP");
          facts.chargedThrough = "";
          Naive naive = new Naive(facts);
          Map<LocalDate, Long> all = naive.totals(DATE);
          Scenario scenario = random.scenario(facts, style);
          Map<LocalDate, Long> expected = new TreeMap<>();
          Set<LocalDate> gone = new HashSet<>();
          long balance = random.number(60_000);
          LocalDate night = LocalDate.of(2023, 11, 1);
          for (; !night.isAfter(LocalDate.of(2024, 3, 31)); night = night.plusDays(1)) {
            balance += random.chance(10) ? random.number(40_000) : 0;
            scenario.balances = new Balances(balance, null, 0, DateRange.FOREVER, 0);
            for (LedgerLine line : scenario.run(LawCases.day(night))) {
              balance -= line.amount().minor();
            }
            attempt(naive, night, all, expected, gone, retries, scenario.balances.main());
          }
          assertThat(LawCases.totals(scenario.ledger)).isEqualTo(LawCases.withoutZero(expected));
        });
  }

  private static void attempt(
      Naive naive,
      LocalDate night,
      Map<LocalDate, Long> all,
      Map<LocalDate, Long> expected,
      Set<LocalDate> gone,
      boolean retries,
      long opening) {
    long balance = opening;
    for (Map.Entry<LocalDate, LocalDate> entry : byDueDay(naive)) {
      LocalDate tile = entry.getKey();
      boolean open = all.containsKey(tile) && !expected.containsKey(tile) && !gone.contains(tile);
      if (!open || entry.getValue().isAfter(night)) {
        continue;
      }
      long amount = all.getOrDefault(tile, 0L);
      LocalDate end = Objects.requireNonNull(naive.ends.get(tile));
      if (entry.getValue().isBefore(night) && !night.isBefore(end)) {
        gone.add(tile);
      } else if (balance >= amount) {
        expected.put(tile, amount);
        balance -= amount;
      } else if (!retries || !night.isBefore(end.minusDays(1))) {
        gone.add(tile);
      }
    }
  }

  @Test
  void withoutRefundTakingDaysOutChangesNothing() {
    LawCases.forAll(
        plain(
            "on_unused", "NO_REFUND",
            "timing", "IN_ADVANCE",
            "start_stub", "PRORATE",
            "end_stub", "PRORATE"),
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(LawCases.day(DATE));
          Map<LocalDate, Long> before = LawCases.totals(scenario.ledger);
          String first = random.day(330);
          facts.statuses.add(new Naive.Row(first, RandomFacts.plus(first, random.number(60)), "3"));
          facts.interruptions.add(
              new Naive.Row(first, RandomFacts.plus(first, random.number(20)), ""));
          String end = RandomFacts.plus(facts.from, random.number(200));
          facts.to = facts.to.isEmpty() || end.compareTo(facts.to) < 0 ? end : facts.to;
          random.fill(scenario, facts, false);
          scenario.changed(Cause.IMPORT);
          scenario.run(LawCases.day(DATE));
          assertThat(LawCases.totals(scenario.ledger)).isEqualTo(before);
          scenario.fees.get(0).deleted = true;
          scenario.changed(Cause.DELETE);
          scenario.run(LawCases.day(DATE));
          assertThat(LawCases.totals(scenario.ledger)).isEmpty();
        });
  }

  @Test
  void compensationLeavesWhatWasUsed() {
    LawCases.forAll(
        plain(
            "on_unused", "COMPENSATE_TO_MONTH_END",
            "period", "MONTH",
            "interval", "1",
            "timing", "IN_ADVANCE",
            "start_stub", "PRORATE",
            "end_stub", "PRORATE"),
        (random, facts, style) -> {
          facts.cells.put("suspension_rule", "PRORATE_OUT");
          Scenario scenario = random.scenario(facts, style);
          scenario.run(LawCases.day(DATE));
          facts.statuses.add(new Naive.Row(random.day(330), "", "3"));
          random.fill(scenario, facts, false);
          scenario.changed(Cause.IMPORT);
          scenario.run(LawCases.day(DATE));
          assertThat(LawCases.totals(scenario.ledger))
              .isEqualTo(LawCases.withoutZero(new Naive(facts).totals(DATE)));
          scenario.changed(Cause.IMPORT);
          assertThat(scenario.run(LawCases.day(DATE))).isEmpty();
        });
  }

  @Test
  void aTileKeepsTheParametersOfItsChargeDate() {
    LawCases.forAll(
        plain("timing", "IN_ADVANCE", "rate_basis", "PER_PERIOD", "day_basis", "ACTUAL"),
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          LocalDate night = LocalDate.parse(random.day(330));
          scenario.run(LawCases.day(night.minusDays(1)));
          Naive before = new Naive(facts);
          Map<LocalDate, Long> old = before.totals(DATE);
          boolean months = !String.valueOf(facts.cells.get("period")).matches("WEEK|DAY.*");
          facts.cells.put("day_basis", months ? "FIXED(28)" : "ACTUAL");
          facts.cells.put("end_stub", "FULL");
          random.fill(scenario, facts, false);
          scenario.changed(Cause.IMPORT);
          scenario.run(LawCases.day(night));
          scenario.run(LawCases.day(DATE));
          Map<LocalDate, Long> expected = new TreeMap<>(new Naive(facts).totals(DATE));
          old.forEach(
              (tile, total) -> {
                if (before.due.getOrDefault(tile, DATE).isBefore(night)) {
                  expected.put(tile, total);
                }
              });
          assertThat(LawCases.totals(scenario.ledger)).isEqualTo(LawCases.withoutZero(expected));
        });
  }
}
