package dues.ledger;

import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The days on which two sets of lines of one tile differ: not covered by both, or covered at other
 * terms.
 *
 * <p>12.00 for January posted, target 8.52 for 1 to 22 January: 23 to 31 January. Where lines
 * differ in the amount alone, all their days have changed.
 */
public final class ChangedDays {
  private ChangedDays() {}

  /**
   * From the first to the eve of the day after the last changed day; {@code tile} if no day
   * differs.
   */
  public static DateRange between(
      List<LedgerLine> posted, List<LedgerLine> target, DateRange tile) {
    DateRange days = hull(List.of(posted, target), day -> !sameOn(day, posted, target));
    return days.isEmpty() ? tile : days;
  }

  /**
   * The same where differences were posted before: what they say of a day is no change any more,
   * and a day that they changed and that is as it was at first has changed back.
   */
  public static DateRange between(
      List<LedgerLine> posted, List<LedgerLine> deltas, List<LedgerLine> target, DateRange tile) {
    List<List<LedgerLine>> all = List.of(posted, deltas, target);
    DateRange days = hull(all, day -> !sameOn(day, posted, target) != (sumOn(day, deltas) != 0));
    return days.isEmpty() ? between(posted, target, tile) : days;
  }

  /** From the first to the last day on which something holds; empty if there is none. */
  private static DateRange hull(List<List<LedgerLine>> lines, IntPredicate holds) {
    TreeSet<Integer> cuts = new TreeSet<>();
    lines.forEach(some -> addCuts(some, cuts));
    int first = DateRange.FOREVER;
    int last = DateRange.BEGINNING;
    Integer from = cuts.isEmpty() ? null : cuts.first();
    while (from != null) {
      Integer to = cuts.higher(from);
      if (to != null && holds.test(from)) {
        first = Math.min(first, from);
        last = Math.max(last, to);
      }
      from = to;
    }
    return new DateRange(first, last);
  }

  private static long sumOn(int day, List<LedgerLine> lines) {
    long sum = 0;
    for (LedgerLine line : lines) {
      sum = Math.addExact(sum, line.service().covers(day) ? line.amount().minor() : 0);
    }
    return sum;
  }

  private static void addCuts(List<LedgerLine> lines, Set<Integer> cuts) {
    for (LedgerLine line : lines) {
      cuts.add(line.key().serviceFrom());
      cuts.add(line.serviceTo());
    }
  }

  private static boolean sameOn(int day, List<LedgerLine> posted, List<LedgerLine> target) {
    List<LedgerLine> before = covering(day, posted);
    List<LedgerLine> after = covering(day, target);
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      LedgerLine a = before.get(i);
      LedgerLine b = after.get(i);
      if (!a.key().owner().equals(b.key().owner())
          || a.kind() != b.kind()
          || !a.figures().sameTerms(b.figures())) {
        return false;
      }
    }
    return true;
  }

  /** The lines of a day, of a split one its first part alone: the balances are no terms. */
  private static List<LedgerLine> covering(int day, List<LedgerLine> lines) {
    List<LedgerLine> found = new ArrayList<>(1);
    for (LedgerLine line : lines) {
      if (line.service().covers(day) && found.stream().noneMatch(known -> split(known, line))) {
        found.add(line);
      }
    }
    return found;
  }

  private static boolean split(LedgerLine first, LedgerLine second) {
    return first.key().bucket() != second.key().bucket() && Difference.isSame(first, second);
  }
}
