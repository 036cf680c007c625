package dues.charge;

import dues.charge.segment.NextPeriod;
import dues.charge.segment.Part;
import dues.charge.segment.QuantityDelta;
import dues.charge.segment.Segment;
import dues.fee.Billing;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What one tile of one subscription should be charged, and when: the policies, one after another.
 *
 * <p>Billable segments → stub → full or nothing, or next-period values and missing days → running
 * sums → minimum → lines with their charge date (R7).
 */
final class TileCharges {
  private final Course course;
  private final Tile tile;
  private final int pricedUntil;

  /** Tiles that are due on {@code pricedUntil} or later are not priced: their lines are empty. */
  TileCharges(Course course, Tile tile, int pricedUntil) {
    this.course = course;
    this.tile = tile;
    this.pricedUntil = pricedUntil;
  }

  /** The lines of the tile; of daily ones those within {@code wanted}. */
  List<Due> dues(DateRange wanted) {
    List<Segment> active = active();
    Billing.Unused unused = tile.parameters().billing().onUnused();
    if (unused != Billing.Unused.REVERSE_UNUSED && !course.posted.isEmpty()) {
      List<DateRange> charged = course.posted.chargedDays(tile.whole());
      if (!charged.isEmpty()) {
        return unused == Billing.Unused.NO_REFUND
            ? kept(active, charged, wanted)
            : compensated(active, charged, wanted);
      }
    }
    return active.isEmpty() ? List.of() : dues(active, wanted);
  }

  /** Of daily lines each day has a charge date of its own, and so the setting of its own day. */
  private List<Segment> active() {
    DateRange part = tile.part();
    if (course.settings.isConstant() || !tile.parameters().billing().daily()) {
      return Activity.of(course, tile.setting(), part);
    }
    List<Segment> active = new ArrayList<>();
    int from = part.from();
    while (from < part.to()) {
      int to = Math.min(course.settings.until(from), part.to());
      DateRange stretch = new DateRange(from, to);
      for (Segment segment : Activity.of(course, course.settings.at(from), stretch)) {
        Segment.append(active, segment);
      }
      from = to;
    }
    return active;
  }

  private List<Due> kept(List<Segment> active, List<DateRange> charged, DateRange wanted) {
    List<Segment> billable = NoRefund.apply(course, tile, active, charged);
    if (billable.isEmpty()) {
      return List.of();
    }
    int first = Math.max(course.days.from(), charged.get(0).from());
    int from = Math.min(tile.part().from(), Math.min(first, billable.get(0).from()));
    int to = Math.max(tile.part().to(), charged.get(charged.size() - 1).to());
    return new TileCharges(course, tile.withPart(new DateRange(from, to)), pricedUntil)
        .dues(billable, wanted);
  }

  private List<Due> compensated(List<Segment> active, List<DateRange> charged, DateRange wanted) {
    Compensation compensation = new Compensation(course, tile, active, charged);
    int unused = compensation.firstUnused();
    if (unused == tile.whole().to()) {
      return active.isEmpty() ? List.of() : dues(active, wanted);
    }
    int chargeDate = charged.get(0).from();
    List<LedgerLine> drafts = compensation.lines(unused, chargeDate);
    DateRange whole = tile.whole();
    return List.of(new Due(Due.Unit.TILE, whole, whole.from(), chargeDate, chargeDate, drafts));
  }

  private List<Due> dues(List<Segment> active, DateRange wanted) {
    StubPolicy stub = StubPolicy.of(tile, course);
    if (stub.isFree()) {
      return List.of();
    }
    if (tile.parameters().billing().daily()) {
      return DayLines.of(course, tile, NextPeriod.apply(active, tile.parameters()), wanted);
    }
    List<Segment> billed = billed(active, stub);
    if (billed.isEmpty()) {
      return List.of();
    }
    TileLines lines = new TileLines(course, tile);
    Due due = due(lines, billed, stub, chargeDate(active, stub));
    if (!lines.addsQuantities()) {
      return List.of(due);
    }
    List<Due> all = new ArrayList<>();
    all.add(due);
    added(active, lines, all);
    return all;
  }

  private Due due(TileLines lines, List<Segment> billed, StubPolicy stub, int chargeDate) {
    DateRange whole = tile.whole();
    int day = dueDay(chargeDate);
    if (day >= pricedUntil) {
      return new Due(Due.Unit.TILE, whole, whole.from(), chargeDate, day, List.of());
    }
    List<Part> parts = lines.parts(billed);
    if (tile.parameters().stubs().hasMinimum() && stub.isProrated()) {
      Minimum.apply(parts, tile, lines.divisor());
    }
    List<LedgerLine> drafts = new ArrayList<>(parts.size());
    for (Part part : parts) {
      drafts.add(lines.line(LineKind.CHARGE, part, chargeDate));
    }
    return new Due(Due.Unit.TILE, whole, whole.from(), chargeDate, day, drafts);
  }

  private List<Segment> billed(List<Segment> active, StubPolicy stub) {
    if (tile.parameters().billing().fullOrNothing()) {
      return FullOrNothing.apply(NextPeriod.apply(active, tile.parameters()), tile, stub.billed());
    }
    return stub.filled(NextPeriod.apply(active, tile.parameters()), course);
  }

  private int chargeDate(List<Segment> active, StubPolicy stub) {
    boolean arrears = tile.parameters().cycle().inArrears();
    if (stub.isDeferred()) {
      DateRange next = tile.next();
      return arrears ? next.to() - 1 : next.from();
    }
    return arrears ? tile.whole().to() - 1 : active.get(0).from();
  }

  private int dueDay(int chargeDate) {
    return tile.parameters().cycle().inArrears() ? chargeDate + 1 : chargeDate;
  }

  private void added(List<Segment> active, TileLines lines, List<Due> all) {
    for (Segment excess : QuantityDelta.of(active, tile.whole().to())) {
      int day = excess.from();
      LedgerLine line = lines.line(LineKind.CHARGE, lines.unprorated(excess), day);
      all.add(new Due(Due.Unit.ADDED, tile.whole(), day, day, day, List.of(line)));
    }
  }
}
