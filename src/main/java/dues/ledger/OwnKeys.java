package dues.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A key of its own for each line (Q36). An added quantity may begin on the day on which its tile
 * goes on after a suspension, at the same fee: the later line is that day's next revision.
 *
 * <p>10 units, 15 from 15 April, suspended 11 to 20 April: from 21 April run 10 × the month's rest,
 * revision 0, and 5 × the whole month, revision 1.
 */
public final class OwnKeys {
  private OwnKeys() {}

  /** The lines in their order, none with the key of a posted one or of an earlier one. */
  public static List<LedgerLine> of(List<LedgerLine> posted, List<LedgerLine> lines) {
    Set<LineKey> keys = new HashSet<>();
    posted.forEach(line -> keys.add(line.key()));
    List<LedgerLine> own = new ArrayList<>(lines.size());
    for (LedgerLine line : lines) {
      LedgerLine next = line;
      while (!keys.add(next.key())) {
        next = next.withRevision(next.key().revision() + 1);
      }
      own.add(next);
    }
    return own;
  }
}
