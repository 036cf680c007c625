package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.fee.CorrectionStyle;
import dues.ledger.Balances;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Fees that share a contract's balances are charged, bundled, split, put off, passed over and
 * suspended as {@link NaivePurse} finds it night by night; and what was decided stays.
 */
class FundsLawTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 20);
  private static final LocalDate LAST = LocalDate.of(2024, 4, 10);

  @Test
  void everyTileIsChargedRefusedOrSplitAsThePurseSays() {
    LawCases.forAll(Given.FUNDS, FundsLawTest::nightByNight);
  }

  /** A week refused on the day on which an earlier week was, after that one had found its funds. */
  @Test
  void aSuspensionThatBeginsOnAnEarlierOnesDayHasAnEndOfItsOwn() {
    LawCases.once(24472, Given.FUNDS, FundsLawTest::nightByNight);
  }

  private static void nightByNight(RandomFacts random, Naive.Facts facts, CorrectionStyle style) {
    facts.chargedThrough = "";
    Scenario scenario = random.scenario(facts, style);
    Long extra = random.chance(3) ? null : (long) random.number(60_000);
    NaivePurse purse = new NaivePurse(extra != null);
    purse.main = random.number(60_000);
    purse.extra = extra == null ? 0 : extra;
    purse.add("1", facts);
    int beside = random.number(3);
    StringBuilder others = new StringBuilder("beside:");
    for (int i = 0; i < beside; i++) {
      Naive.Facts other = random.beside(facts, scenario, Given.FUNDS);
      other.chargedThrough = "";
      scenario.fees.get(i + 2).chargedThrough("");
      purse.add(Integer.toString(i + 3), other);
      others.append("\n").append(LawCases.describe(other));
    }
    Balances opening =
        new Balances(
            0,
            null,
            random.pick("0", "0", "9000").equals("0") ? 0 : 9000,
            Civil.day("2024-02-01") + random.number(40),
            random.pick("0", "5000").equals("0") ? 0 : 5000);
    nights(random, scenario, purse, opening);
    assertThat(taken(scenario.ledger)).as(others + "").isEqualTo(purse.taken);
    scenario.changed(dues.customer.Change.Cause.IMPORT);
    scenario.forget();
    scenario.correct(LAST.toString());
    assertThat(scenario.fresh).isEmpty();
  }

  private static void nights(
      RandomFacts random, Scenario scenario, NaivePurse purse, Balances opening) {
    Balances engine = new Balances(purse.main, purse.extra, 0, DateRange.FOREVER, 0);
    boolean hasExtra = purse.hasExtra();
    for (LocalDate night = FIRST;
        night.isBefore(LAST);
        night = night.plusDays(1 + random.number(random.chance(8) ? 40 : 6))) {
      long deposit = random.chance(4) ? random.number(40_000) : 0;
      long gift = random.chance(6) ? random.number(20_000) : 0;
      boolean own = opening.credit() > 0 && Civil.day(night.toString()) <= opening.creditUntil();
      purse.main += deposit;
      purse.extra += hasExtra ? gift : 0;
      purse.credit = own ? opening.credit() : opening.companyCredit();
      purse.night(night);
      long main = engine.main() + deposit;
      long extra = engine.extra() == null ? 0 : engine.extra() + (hasExtra ? gift : 0);
      scenario.balances =
          new Balances(
              main,
              hasExtra ? extra : null,
              opening.credit(),
              opening.creditUntil(),
              opening.companyCredit());
      List<LedgerLine> posted = scenario.run(LawCases.day(night));
      engine = new Balances(main - sum(posted, "MAIN"), extra - sum(posted, "EXTRA"), 0, 0, 0);
    }
  }

  private static long sum(List<LedgerLine> lines, String bucket) {
    return lines.stream()
        .filter(line -> line.key().bucket().name().equals(bucket))
        .mapToLong(line -> line.amount().minor())
        .sum();
  }

  private static Map<String, Long> taken(List<LedgerLine> lines) {
    Map<String, Long> taken = new TreeMap<>();
    for (LedgerLine line : lines) {
      String tile = Civil.text(line.key().tile().from());
      String key = line.subscription() + " " + tile + " " + line.key().bucket();
      taken.merge(key, line.amount().minor(), Long::sum);
    }
    taken.values().removeIf(amount -> amount == 0);
    return taken;
  }
}
