package dues.ledger;

import dues.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Target minus posted, for one tile of one subscription, as REVERSE_AND_REPOST: lines that are
 * equal stay; a posted line that is not in the target is reversed, and what the target has beside
 * it is posted (R5, Q37).
 *
 * <p>300.00 for April posted, subscription ended on the 20th: −300.00 pointing to the line, and
 * 200.00. Posted lines are those of every earlier correction too.
 */
public final class Difference {
  private final List<LedgerLine> live = new ArrayList<>();
  private final List<LedgerLine> deltas = new ArrayList<>(0);
  private final Map<Long, Money> corrections = new HashMap<>();
  private int revision;

  /** {@code posted} is everything the ledger holds for the tile. */
  public Difference(List<LedgerLine> posted) {
    Set<Long> reversed = new HashSet<>();
    Map<Long, LineOwner> owners = new HashMap<>();
    for (LedgerLine line : posted) {
      owners.put(line.id(), line.key().owner());
      long corrected = line.booking().reverses();
      if (line.kind() == LineKind.REVERSAL) {
        reversed.add(corrected);
      } else if (isDelta(line, owners)) {
        corrections.merge(corrected, line.amount(), Money::plus);
        deltas.add(line);
      }
      revision = Math.max(revision, line.key().revision() + 1);
    }
    for (LedgerLine line : posted) {
      boolean original = line.kind() != LineKind.REVERSAL && !isDelta(line, owners);
      if (original && !reversed.contains(line.id())) {
        live.add(line);
      }
    }
  }

  /**
   * Whether a line is only a difference to the one it points to; the first of another charged fee
   * points there, too, and stands for itself.
   */
  private static boolean isDelta(LedgerLine line, Map<Long, LineOwner> owners) {
    long corrected = line.booking().reverses();
    return corrected != 0
        && line.key().owner().equals(owners.getOrDefault(corrected, line.key().owner()));
  }

  /** Whether lines that stand were taken from two balances. */
  public boolean isOnTwoBuckets() {
    return live.stream().map(line -> line.key().bucket()).distinct().count() > 1;
  }

  /** Posted lines that no reversal took back. */
  public List<LedgerLine> live() {
    return live;
  }

  /** Posted lines with only a difference (DELTA, COMPENSATION). */
  public List<LedgerLine> deltas() {
    return deltas;
  }

  /** The number of the next correction of this tile. */
  public int revision() {
    return revision;
  }

  /** Whether lines with only a difference (DELTA) were posted here. */
  public boolean hasDeltas() {
    return !corrections.isEmpty();
  }

  /** What is left of a posted line: its amount and the differences that point to it. */
  public Money left(LedgerLine line) {
    Money delta = corrections.get(line.id());
    return delta == null ? line.amount() : line.amount().plus(delta);
  }

  /** Live lines that the target does not have, to be reversed. */
  public List<LedgerLine> superfluous(List<LedgerLine> target) {
    return without(live, target);
  }

  /** Target lines that are not live, to be posted. */
  public List<LedgerLine> missing(List<LedgerLine> target) {
    return without(target, live);
  }

  private static List<LedgerLine> without(List<LedgerLine> lines, List<LedgerLine> others) {
    List<List<LedgerLine>> rest = grouped(others);
    List<LedgerLine> result = new ArrayList<>();
    for (List<LedgerLine> group : grouped(lines)) {
      if (!removeEqual(rest, group)) {
        result.addAll(group);
      }
    }
    return result;
  }

  /** Parts of a split line together: the same but for the bucket. */
  private static List<List<LedgerLine>> grouped(List<LedgerLine> lines) {
    List<List<LedgerLine>> groups = new ArrayList<>(lines.size());
    for (LedgerLine line : lines) {
      boolean joined = false;
      for (List<LedgerLine> group : groups) {
        LedgerLine first = group.get(0);
        if (!joined && first.key().bucket() != line.key().bucket() && isSame(first, line)) {
          group.add(line);
          joined = true;
        }
      }
      if (!joined) {
        List<LedgerLine> group = new ArrayList<>(1);
        group.add(line);
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean removeEqual(List<List<LedgerLine>> rest, List<LedgerLine> group) {
    for (int i = 0; i < rest.size(); i++) {
      if (isSame(rest.get(i).get(0), group.get(0)) && sum(rest.get(i)) == sum(group)) {
        rest.remove(i);
        return true;
      }
    }
    return false;
  }

  private static long sum(List<LedgerLine> group) {
    long sum = 0;
    for (LedgerLine line : group) {
      sum = Math.addExact(sum, line.amount().minor());
    }
    return sum;
  }

  /**
   * Whether two lines say the same but for amount and bucket: whose, what, when, at which terms
   * (R6).
   */
  static boolean isSame(LedgerLine a, LedgerLine b) {
    return a.key().owner().equals(b.key().owner())
        && a.kind() == b.kind()
        && a.key().serviceFrom() == b.key().serviceFrom()
        && a.serviceTo() == b.serviceTo()
        && a.figures().sameTerms(b.figures());
  }
}
