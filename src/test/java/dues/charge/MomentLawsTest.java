package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change.Cause;
import dues.ledger.Balances;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Laws of the rules that depend on the moment: the ledger's net is a function of the facts and of
 * what was decided when; the decisions are made here again, slowly, from the dates of the nights.
 */
class MomentLawsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 10, 31);

  @Test
  void quantitiesAboveTheHighestAreAddedUnprorated() {
    LawCases.forAll(
        Given.DELTA_QUANTITIES,
        (random, facts, style) -> {
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
    LawCases.forAll(
        Given.CATCH_UP,
        (random, facts, style) -> {
          String rule = String.valueOf(facts.cells.get("catch_up"));
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
  void aFeeByHandIsChargedByTheActionAlone() {
    LawCases.forAll(
        Given.BY_HAND,
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          assertThat(scenario.run(LawCases.day(DATE))).isEmpty();
          scenario.changed(Cause.IMPORT);
          assertThat(scenario.run(LawCases.day(DATE))).isEmpty();
          scenario.changed(Cause.ACCRUE);
          scenario.run(LawCases.day(DATE));
          assertThat(LawCases.totals(scenario.ledger))
              .isEqualTo(LawCases.withoutZero(new Naive(facts).totals(DATE)));
        });
  }

  @Test
  void correctionsOfSplitLinesGiveBackWhatTheyTook() {
    LawCases.forAll(
        Given.SPLIT,
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.balances = new Balances(random.number(90_000), 30_000L, 0, DateRange.FOREVER, 0);
          scenario.run(LawCases.day(DATE));
          random.vary(facts);
          random.fill(scenario, facts, true);
          scenario.balances =
              new Balances(random.number(90_000), (long) random.number(30_000), 5, 0, 0);
          scenario.changed(Cause.IMPORT);
          scenario.run(LawCases.day(DATE));
          LocalDate end = LawCases.settled(facts, DATE);
          scenario.run(LawCases.day(end));
          assertThat(LawCases.totals(scenario.ledger))
              .isEqualTo(LawCases.withoutZero(new Naive(facts).totals(end)));
          for (LedgerLine line : scenario.ledger) {
            if (line.kind() == LineKind.REVERSAL) {
              LedgerLine reversed = scenario.ledger.get((int) line.booking().reverses() - 1);
              assertThat(line.key().bucket()).isEqualTo(reversed.key().bucket());
            }
          }
          scenario.changed(Cause.IMPORT);
          assertThat(scenario.run(LawCases.day(end))).isEmpty();
        });
  }

  @Test
  void withoutRefundTakingDaysOutChangesNothing() {
    LawCases.forAll(
        Given.NO_REFUND,
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(LawCases.day(DATE));
          Map<LocalDate, Long> before = LawCases.totals(scenario.ledger);
          String first = random.day(330);
          facts.statuses.add(new NaiveRow(first, RandomFacts.plus(first, random.number(60)), "3"));
          facts.interruptions.add(
              new NaiveRow(first, RandomFacts.plus(first, random.number(20)), ""));
          String end = RandomFacts.plus(facts.begins(), random.number(200));
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
        Given.COMPENSATE,
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(LawCases.day(DATE));
          facts.statuses.add(new NaiveRow(random.day(330), "", "3"));
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
        Given.VERSIONED,
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          LocalDate night = LocalDate.parse(random.day(330));
          scenario.run(LawCases.day(night.minusDays(1)));
          Naive before = new Naive(facts);
          Map<LocalDate, Long> old = before.totals(DATE);
          boolean months =
              !String.valueOf(facts.cells.get("period"))
                  .matches("WEEK|DAY.*|ONCE|WHOLE_TERM|ADVANCE");
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
