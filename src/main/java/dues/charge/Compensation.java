package dues.charge;

import dues.charge.segment.Explanation;
import dues.charge.segment.NextPeriod;
import dues.charge.segment.Part;
import dues.charge.segment.Segment;
import dues.charge.segment.Share;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.money.Money;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * COMPENSATE_TO_MONTH_END: the charge stands; one COMPENSATION gives back the days from the first
 * unused one to the tile's end, and days that become billable again are charged from the return on
 * (Q41).
 *
 * <p>310.00 for May, suspended from the 11th: −210.00 for 11 to 31 May; back on the 21st: 110.00
 * for 21 to 31 May.
 */
final class Compensation {
  private final Course course;
  private final Tile tile;
  private final List<Segment> active;
  private final List<Segment> charged;

  Compensation(Course course, Tile tile, List<Segment> active, List<DateRange> chargedDays) {
    this.course = course;
    this.tile = tile;
    this.active = NextPeriod.apply(active, tile.parameters());
    List<Segment> used = new ArrayList<>();
    for (DateRange days : chargedDays) {
      used.addAll(Activity.asIfUsed(course, tile.setting(), days));
    }
    this.charged = NextPeriod.apply(Segment.joined(used), tile.parameters());
  }

  /** The first charged day that is not billable any more; the tile's end if every one still is. */
  int firstUnused() {
    for (Segment used : charged) {
      int day = used.from();
      for (Segment segment : active) {
        if (segment.from() <= day && day < segment.to()) {
          day = segment.to();
        }
      }
      if (day < used.to()) {
        return day;
      }
    }
    return tile.whole().to();
  }

  /** The charge as it stood, the compensation from the first unused day on, and the return. */
  List<LedgerLine> lines(int unused, int chargeDate) {
    TileLines lines = new TileLines(course, tile);
    List<LedgerLine> drafts = new ArrayList<>();
    for (Part part : lines.parts(charged)) {
      drafts.add(lines.line(LineKind.CHARGE, part, chargeDate));
    }
    drafts.add(lines.line(LineKind.COMPENSATION, givenBack(unused), unused));
    TileLines returns = new TileLines(course, tile);
    for (Segment segment : active) {
      if (segment.to() > unused) {
        int from = Math.max(segment.from(), unused);
        Part part = returns.part(new Segment(from, segment.to(), segment.terms()));
        drafts.add(returns.line(LineKind.CHARGE, part, from));
      }
    }
    return drafts;
  }

  private Part givenBack(int unused) {
    Money zero = Money.zero(course.ownerAt(unused).currency());
    Money before = zero;
    Money total = zero;
    Share share = new Share(charged.get(0).terms(), 0);
    TileLines lines = new TileLines(course, tile);
    for (Segment used : charged) {
      if (used.from() < unused) {
        Segment kept = new Segment(used.from(), Math.min(used.to(), unused), used.terms());
        Part part = lines.part(kept);
        before = before.plus(part.amount());
        total = total.plus(part.amount());
      }
      if (used.to() > unused) {
        Segment back = new Segment(Math.max(used.from(), unused), used.to(), used.terms());
        Part part = lines.part(back);
        total = total.plus(part.amount());
        share = new Share(back.terms(), share.days() + part.share().days());
      }
    }
    DateRange days = new DateRange(unused, tile.whole().to());
    String why = Explanation.change(before, total, days);
    return new Part(unused, days.to(), share, before.minus(total), why);
  }
}
