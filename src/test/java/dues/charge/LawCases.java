package dues.charge;

import dues.fee.CorrectionStyle;
import dues.ledger.LedgerLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seeded random contracts for laws: {@code -Ddues.laws=100000} tries more of them, {@code
 * -Ddues.laws.seed} begins elsewhere. A broken law tells its seed.
 */
final class LawCases {
  private LawCases() {}

  /** What holds for any facts. */
  interface Law {
    void hold(RandomFacts random, Naive.Facts facts, CorrectionStyle style);
  }

  static void forAll(Given given, Law law) {
    int cases = Integer.getInteger("dues.laws", 2000);
    long first = Long.getLong("dues.laws.seed", 1);
    for (long seed = first; seed < first + cases; seed++) {
      once(seed, given, law);
    }
  }

  /** A case that was found among very many. */
  static void once(long seed, Given given, Law law) {
    RandomFacts random = new RandomFacts(seed);
    Naive.Facts facts = random.next(given.cells());
    CorrectionStyle style =
        seed % 2 == 0 ? CorrectionStyle.REVERSE_AND_REPOST : CorrectionStyle.DELTA;
    try {
      law.hold(random, facts, style);
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          "seed " + seed + ", " + describe(facts) + "\n" + broken.getMessage(), broken);
    }
  }

  static String describe(Naive.Facts f) {
    return new TreeMap<>(f.cells)
        + " from "
        + f.from
        + " active "
        + f.active
        + " to "
        + f.to
        + " life "
        + f.opened
        + ".."
        + f.closed
        + " charged through "
        + f.chargedThrough
        + " prices "
        + f.prices
        + " quantities "
        + f.quantities
        + " discounts "
        + f.discounts
        + " statuses "
        + f.statuses
        + " interruptions "
        + f.interruptions
        + " override "
        + f.override
        + " of tariff "
        + f.tariffPrices
        + " substitute "
        + f.substitutePrices
        + " general discount "
        + f.contractDiscount
        + " columns "
        + f.columns
        + " "
        + f.currency;
  }

  /**
   * A night on which every tile that was charged up to a date is due, whatever its facts became:
   * tiles of months have up to three years; where each day is charged by itself, that date.
   */
  static LocalDate settled(Naive.Facts facts, LocalDate date) {
    String period = facts.cells.getOrDefault("period", "");
    boolean single = period.equals("DAY") && "1".equals(facts.cells.get("interval"));
    if (single || "DAY".equals(facts.cells.get("granularity"))) {
      return date;
    }
    return period.matches("DAY.*|WEEK") ? date.plusDays(200) : date.plusMonths(51);
  }

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  /** What is posted by tile, tiles without anything left out. */
  static Map<LocalDate, Long> totals(List<LedgerLine> lines) {
    Map<LocalDate, Long> totals = new TreeMap<>();
    for (LedgerLine line : lines) {
      LocalDate tile = LocalDate.ofEpochDay(line.key().tile().from());
      totals.merge(tile, line.amount().minor(), Long::sum);
    }
    totals.values().removeIf(total -> total == 0);
    return totals;
  }

  static Map<LocalDate, Long> withoutZero(Map<LocalDate, Long> totals) {
    Map<LocalDate, Long> rest = new TreeMap<>(totals);
    rest.values().removeIf(total -> total == 0);
    return rest;
  }
}
