package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change.Cause;
import dues.fee.CorrectionStyle;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A closed month never changes, whatever facts come later; and nothing is lost: what is not posted
 * is drift. {@code -Ddues.laws=100000} tries more facts, {@code -Ddues.laws.seed} others.
 */
class ClosedMonthLawTest {
  private static final LocalDate DATE = LocalDate.of(2024, 10, 31);

  @Test
  void underRejectAClosedMonthStaysAndTheLedgerWithItsDriftIsTheTarget() {
    forAll(Closing.Rule.REJECT);
  }

  @Test
  void underPostToOpenAClosedMonthStaysAndTheLedgerIsTheTarget() {
    forAll(Closing.Rule.POST_TO_OPEN);
  }

  private static void forAll(Closing.Rule rule) {
    int cases = Integer.getInteger("dues.laws", 2000);
    long first = Long.getLong("dues.laws.seed", 1);
    int drifting = 0;
    for (long seed = first; seed < first + cases; seed++) {
      try {
        drifting += hold(seed, rule);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + "\n" + broken.getMessage(), broken);
      }
    }
    assertThat(drifting > cases / 4)
        .as("%s cases drift", drifting)
        .isEqualTo(rule == Closing.Rule.REJECT);
  }

  /** 1 if something was left out. */
  private static int hold(long seed, Closing.Rule rule) {
    RandomFacts random = new RandomFacts(seed);
    Naive.Facts facts = random.next();
    Scenario scenario =
        random.scenario(
            facts, seed % 2 == 0 ? CorrectionStyle.REVERSE_AND_REPOST : CorrectionStyle.DELTA);
    scenario.closing = new Closing(rule, java.util.Set.of());
    scenario.run((int) DATE.toEpochDay());
    int month = 1 + new Random(seed).nextInt(9);
    scenario.closedThrough = AccountingPeriod.of((int) LocalDate.of(2024, month, 1).toEpochDay());
    List<LedgerLine> before = closed(scenario);

    random.vary(facts);
    random.fill(scenario, facts, true);
    scenario.changed(Cause.IMPORT);
    scenario.run((int) DATE.toEpochDay());
    LocalDate end = LawCases.settled(facts, DATE);
    scenario.run((int) end.toEpochDay());

    assertThat(closed(scenario)).isEqualTo(before);
    Map<LocalDate, Long> expected = new Naive(facts).totals(end);
    expected.values().removeIf(total -> total == 0);
    assertThat(totals(scenario)).isEqualTo(expected);
    return scenario.drift.isEmpty() ? 0 : 1;
  }

  private static List<LedgerLine> closed(Scenario scenario) {
    return scenario.ledger.stream()
        .filter(line -> !line.booking().accountingPeriod().isAfter(scenario.closedThrough))
        .toList();
  }

  /** By tile: what is posted, and what was left out as the last run found it. */
  private static Map<LocalDate, Long> totals(Scenario scenario) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    for (LedgerLine line : scenario.ledger) {
      totals.merge(
          LocalDate.ofEpochDay(line.key().tile().from()), line.amount().minor(), Long::sum);
    }
    for (Drift drift : scenario.drift.values()) {
      totals.merge(
          LocalDate.ofEpochDay(drift.tile().from()),
          drift.target().minor() - drift.posted().minor(),
          Long::sum);
    }
    totals.values().removeIf(total -> total == 0);
    return totals;
  }
}
