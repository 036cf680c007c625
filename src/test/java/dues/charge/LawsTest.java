package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change.Cause;
import dues.customer.Contract;
import dues.customer.Owner;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws that hold for any facts, as {@link LawCases} makes them. */
class LawsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 10, 31);

  @Test
  void theTargetEqualsTheDayByDayCalculation() {
    forAll(
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(day(DATE));
          assertThat(scenario.problems).isEmpty();
          Naive naive = new Naive(facts);
          assertThat(totals(scenario.ledger)).isEqualTo(naive.totals(DATE));
          if ("PERIOD".equals(facts.cells.get("granularity"))) {
            dates(scenario.ledger)
                .forEach((tile, day) -> assertThat(day).isEqualTo(naive.charged.get(tile)));
          }
          assertThat(shown(scenario.target(day(DATE)))).isEqualTo(shown(scenario.ledger));
          Explained.check(scenario.ledger);
        });
  }

  @Test
  void orderAndPiecesOfFactsChangeNothing() {
    forAll(
        (random, facts, style) -> {
          Scenario whole = random.scenario(facts, style);
          whole.run(day(DATE));
          Scenario pieces = random.scenario(facts, style);
          random.fill(pieces, facts, true);
          pieces.run(day(DATE));
          assertThat(shown(pieces.ledger)).isEqualTo(shown(whole.ledger));
        });
  }

  @Test
  void runningTwicePostsNothing() {
    forAll(
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(day(DATE));
          assertThat(scenario.run(day(DATE))).isEmpty();
          scenario.changed(Cause.IMPORT);
          assertThat(scenario.run(day(DATE))).isEmpty();
        });
  }

  @Test
  void dailyRunsEqualOneRunAtTheEnd() {
    forAll(
        (random, facts, style) -> {
          Scenario daily = random.scenario(facts, style);
          LocalDate first = LocalDate.of(2024, 1, 20);
          for (int i = 0; i <= 60; i++) {
            daily.run(day(first) + i);
          }
          Scenario once = random.scenario(facts, style);
          once.run(day(first) + 60);
          assertThat(shown(daily.ledger)).isEqualTo(shown(once.ledger));
        });
  }

  @Test
  void aNightIsOnlyNeededWhenSomethingIsDue() {
    forAll(
        (random, facts, style) -> {
          Scenario daily = random.scenario(facts, style);
          int nextDue = DateRange.BEGINNING;
          for (int night = day(LocalDate.of(2024, 1, 20));
              night < day(LocalDate.of(2024, 3, 20));
              night++) {
            List<LedgerLine> posted = daily.run(night);
            assertThat(night < nextDue && !posted.isEmpty())
                .as("lines on day %s although the next was %s", night, nextDue)
                .isFalse();
            nextDue = daily.nextDue;
          }
        });
  }

  @Test
  void changedFactsAreCorrectedToTheirTarget() {
    forAll(
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(day(DATE));
          random.vary(facts);
          random.fill(scenario, facts, true);
          scenario.changed(Cause.IMPORT);
          scenario.run(day(DATE));
          LocalDate end = LawCases.settled(facts, DATE);
          scenario.run(day(end));
          Map<LocalDate, Long> expected = new Naive(facts).totals(end);
          expected.values().removeIf(total -> total == 0);
          assertThat(totalsWithoutZero(scenario.ledger)).isEqualTo(expected);
          Explained.check(scenario.ledger);
        });
  }

  @Test
  void deletingEverythingLeavesNothing() {
    forAll(
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(day(DATE));
          scenario.fees.get(0).deleted = true;
          scenario.changed(Cause.DELETE);
          scenario.run(day(DATE));
          assertThat(totalsWithoutZero(scenario.ledger)).isEmpty();
        });
  }

  @Test
  void aMoveKeepsTheTotal() {
    forAll(
        (random, facts, style) -> {
          Scenario scenario = random.scenario(facts, style);
          scenario.run(day(DATE));
          Map<LocalDate, Long> before = totalsWithoutZero(scenario.ledger);
          Contract a = scenario.facts().contract();
          Contract b = new Contract(2, "B", a.currency(), a.life(), a.statuses(), a.terms());
          FeeFacts fee = scenario.fees.get(0);
          fee.owners.add(new Owner(DateRange.BEGINNING, a));
          fee.owners.add(new Owner(day(LocalDate.parse(facts.from)) + 17, b));
          scenario.changed(Cause.MOVE_FROM);
          scenario.run(day(DATE));
          assertThat(totalsWithoutZero(scenario.ledger)).isEqualTo(before);
        });
  }

  private static void forAll(LawCases.Law law) {
    LawCases.forAll(Given.ANYTHING, law);
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static Map<LocalDate, Long> totals(List<LedgerLine> lines) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    for (LedgerLine line : lines) {
      LocalDate tile = LocalDate.ofEpochDay(line.key().tile().from());
      totals.merge(tile, line.amount().minor(), Long::sum);
    }
    return totals;
  }

  private static Map<LocalDate, LocalDate> dates(List<LedgerLine> lines) {
    Map<LocalDate, LocalDate> dates = new TreeMap<>();
    for (LedgerLine line : lines) {
      if (line.kind() == LineKind.CHARGE) {
        LocalDate tile = LocalDate.ofEpochDay(line.key().tile().from());
        dates.put(tile, LocalDate.ofEpochDay(line.booking().chargeDate()));
      }
    }
    return dates;
  }

  private static Map<LocalDate, Long> totalsWithoutZero(List<LedgerLine> lines) {
    Map<LocalDate, Long> totals = totals(lines);
    totals.values().removeIf(total -> total == 0);
    return totals;
  }

  private static List<String> shown(List<LedgerLine> lines) {
    List<String> shown = new ArrayList<>();
    for (LedgerLine line : lines) {
      shown.add(
          line.key()
              + " "
              + line.serviceTo()
              + " "
              + line.figures()
              + " "
              + line.amount()
              + " "
              + line.booking().chargeDate()
              + " "
              + line.booking().explanation());
    }
    shown.sort(null);
    return shown;
  }
}
