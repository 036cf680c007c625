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
  private final Map<Long, Money> corrections = new HashMap<>();
  private int revision;

  /** {@code posted} is everything the ledger holds for the tile. */
  public Difference(List<LedgerLine> posted) {
    Set<Long> reversed = new HashSet<>();
    for (LedgerLine line : posted) {
      long corrected = line.booking().reverses();
      if (line.kind() == LineKind.REVERSAL) {
        reversed.add(corrected);
      } else if (corrected != 0) {
        corrections.merge(corrected, line.amount(), Money::plus);
      }
      revision = Math.max(revision, line.key().revision() + 1);
    }
    for (LedgerLine line : posted) {
      boolean original = line.kind() != LineKind.REVERSAL && line.booking().reverses() == 0;
      if (original && !reversed.contains(line.id())) {
        live.add(line);
      }
    }
  }

  /** Posted lines that no reversal took back. */
  public List<LedgerLine> live() {
    return live;
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
    List<LedgerLine> rest = new ArrayList<>(others);
    List<LedgerLine> result = new ArrayList<>();
    for (LedgerLine line : lines) {
      if (!removeEqual(rest, line)) {
        result.add(line);
      }
    }
    return result;
  }

  private static boolean removeEqual(List<LedgerLine> rest, LedgerLine line) {
    for (int i = 0; i < rest.size(); i++) {
      if (isEqual(rest.get(i), line)) {
        rest.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether two lines say the same: whose, what, when, at which terms, how much (R6). */
  static boolean isEqual(LedgerLine a, LedgerLine b) {
    return a.key().owner().equals(b.key().owner())
        && a.kind() == b.kind()
        && a.key().serviceFrom() == b.key().serviceFrom()
        && a.serviceTo() == b.serviceTo()
        && a.key().bucket() == b.key().bucket()
        && a.amount().equals(b.amount())
        && a.figures().sameTerms(b.figures());
  }
}
