package dues.ledger;

import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    TreeSet<Integer> cuts = new TreeSet<>();
    addCuts(posted, cuts);
    addCuts(target, cuts);
    int first = DateRange.FOREVER;
    int last = DateRange.BEGINNING;
    Integer from = cuts.isEmpty() ? null : cuts.first();
    while (from != null) {
      Integer to = cuts.higher(from);
      if (to != null && !sameOn(from, posted, target)) {
        first = Math.min(first, from);
        last = Math.max(last, to);
      }
      from = to;
    }
    return first == DateRange.FOREVER ? tile : new DateRange(first, last);
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

  private static List<LedgerLine> covering(int day, List<LedgerLine> lines) {
    List<LedgerLine> found = new ArrayList<>(1);
    for (LedgerLine line : lines) {
      if (line.service().covers(day)) {
        found.add(line);
      }
    }
    return found;
  }
}
