package dues.charge.correction;

import dues.charge.segment.Explanation;
import dues.ledger.Booking;
import dues.ledger.Difference;
import dues.ledger.Figures;
import dues.ledger.LedgerLine;
import dues.ledger.LineKey;
import dues.ledger.LineKind;
import dues.money.Money;
import dues.period.AccountingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** REVERSE_AND_REPOST: reversals of what is no longer right, then the lines in their place. */
public final class Reposting {
  private Reposting() {}

  /** The correction of one tile, reversals first; empty where target and posted agree. */
  public static List<LedgerLine> of(Difference difference, List<LedgerLine> target) {
    if (difference.hasDeltas()) {
      return afterDeltas(difference, target);
    }
    return correct(difference, difference.superfluous(target), difference.missing(target));
  }

  /**
   * Lines that a DELTA corrected are compared by their sums; when these differ, all are taken back.
   */
  private static List<LedgerLine> afterDeltas(Difference difference, List<LedgerLine> target) {
    Map<Object, Money> sums = new HashMap<>();
    for (LedgerLine line : difference.live()) {
      sums.merge(line.key().owner(), difference.left(line), Money::plus);
    }
    for (LedgerLine line : target) {
      sums.merge(line.key().owner(), line.amount().negate(), Money::plus);
    }
    boolean agree = sums.values().stream().allMatch(Money::isZero);
    return agree ? List.of() : correct(difference, difference.live(), target);
  }

  private static List<LedgerLine> correct(
      Difference difference, List<LedgerLine> superfluous, List<LedgerLine> missing) {
    List<LedgerLine> lines = new ArrayList<>();
    for (LedgerLine line : superfluous) {
      lines.add(reversal(line, difference));
    }
    for (LedgerLine line : missing) {
      lines.add(line.withRevision(difference.revision()));
    }
    return lines;
  }

  private static LedgerLine reversal(LedgerLine line, Difference difference) {
    Money left = difference.left(line);
    LineKey old = line.key();
    LineKey key =
        new LineKey(
            old.owner(),
            LineKind.REVERSAL,
            old.tile(),
            old.serviceFrom(),
            old.bucket(),
            difference.revision());
    Figures figures = line.figures();
    int chargeDate = line.booking().chargeDate();
    Booking booking =
        new Booking(
            chargeDate,
            AccountingPeriod.of(chargeDate),
            line.id(),
            false,
            "",
            Explanation.takenBack(left));
    return new LedgerLine(0, key, line.serviceTo(), figures, left.negate(), booking);
  }
}
