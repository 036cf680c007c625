package dues.charge.correction;

import dues.charge.segment.Explanation;
import dues.ledger.Booking;
import dues.ledger.ChangedDays;
import dues.ledger.Difference;
import dues.ledger.Figures;
import dues.ledger.LedgerLine;
import dues.ledger.LineKey;
import dues.ledger.LineKind;
import dues.ledger.LineOwner;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * DELTA: one line per subscription, charged fee and tile, with the new total less what is posted
 * (Q39).
 *
 * <p>12.00 posted for January, the subscription ended on the 22nd: CREDIT −3.48 for 23 to 31
 * January, 8.52 − 12.00. It goes to the balance of the line it points to, the tile's first that
 * stands.
 */
public final class DeltaPosting {
  private DeltaPosting() {}

  public static List<LedgerLine> of(
      Difference difference, List<LedgerLine> target, List<LedgerLine> posted, DateRange tile) {
    Set<LineOwner> owners = new LinkedHashSet<>();
    posted.forEach(line -> owners.add(line.key().owner()));
    target.forEach(line -> owners.add(line.key().owner()));
    List<LedgerLine> lines = new ArrayList<>();
    for (LineOwner owner : owners) {
      List<LedgerLine> was = of(owner, posted);
      List<LedgerLine> should = of(owner, target);
      LedgerLine pattern = should.isEmpty() ? was.get(0) : should.get(0);
      Money zero = Money.zero(pattern.amount().currency());
      Money old = sum(was, zero);
      Money renewed = sum(should, zero);
      if (old.minor() != renewed.minor()) {
        List<LedgerLine> live = of(owner, difference.live());
        List<LedgerLine> deltas = of(owner, difference.deltas());
        DateRange days = ChangedDays.between(live, deltas, should, tile);
        LedgerLine first = first(live, difference.live());
        lines.add(line(pattern, days, first, renewed, old, difference.revision()));
      }
    }
    return lines;
  }

  private static LedgerLine line(
      LedgerLine pattern,
      DateRange days,
      LedgerLine first,
      Money renewed,
      Money old,
      int revision) {
    Money amount = renewed.minus(old);
    LineKey key =
        new LineKey(
            pattern.key().owner(),
            amount.isNegative() ? LineKind.CREDIT : LineKind.CHARGE,
            first.key().tile(),
            days.from(),
            first.key().bucket(),
            revision);
    Figures figures = pattern.figures();
    int chargeDate = first.booking().chargeDate();
    Booking booking =
        new Booking(
            chargeDate,
            AccountingPeriod.of(chargeDate),
            first.id(),
            false,
            "",
            Explanation.change(renewed, old, days));
    Figures shown =
        new Figures(
            figures.quantity(),
            figures.unitPrice(),
            figures.discountPercent(),
            figures.percent(),
            days.days(),
            figures.divisor());
    return new LedgerLine(0, key, days.to(), shown, amount, booking);
  }

  private static LedgerLine first(List<LedgerLine> ofOwner, List<LedgerLine> live) {
    return ofOwner.isEmpty() ? live.get(0) : ofOwner.get(0);
  }

  private static List<LedgerLine> of(LineOwner owner, List<LedgerLine> lines) {
    List<LedgerLine> found = new ArrayList<>();
    for (LedgerLine line : lines) {
      if (line.key().owner().equals(owner)) {
        found.add(line);
      }
    }
    return found;
  }

  private static Money sum(List<LedgerLine> lines, Money zero) {
    Money sum = zero;
    for (LedgerLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }
}
