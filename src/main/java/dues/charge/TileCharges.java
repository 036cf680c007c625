package dues.charge;

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

  TileCharges(Course course, Tile tile) {
    this.course = course;
    this.tile = tile;
  }

  /** The lines of the tile; of daily ones those within {@code wanted}. */
  List<Due> dues(DateRange wanted) {
    List<Segment> active = Activity.of(course, tile.setting(), tile.part());
    return active.isEmpty() ? List.of() : dues(active, wanted);
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
    List<Part> parts = lines.parts(billed);
    if (tile.parameters().stubs().hasMinimum() && stub.isProrated()) {
      Minimum.apply(parts, tile, lines.divisor());
    }
    int chargeDate = chargeDate(active, stub);
    List<LedgerLine> drafts = new ArrayList<>(parts.size());
    for (Part part : parts) {
      drafts.add(lines.line(LineKind.CHARGE, part, chargeDate));
    }
    Due due =
        new Due(
            Due.Unit.TILE,
            tile.whole(),
            tile.whole().from(),
            chargeDate,
            dueDay(chargeDate),
            drafts);
    if (!lines.addsQuantities()) {
      return List.of(due);
    }
    List<Due> all = new ArrayList<>();
    all.add(due);
    added(active, lines, all);
    return all;
  }

  private List<Segment> billed(List<Segment> active, StubPolicy stub) {
    if (tile.parameters().billing().fullOrNothing()) {
      return FullOrNothing.apply(NextPeriod.apply(active, tile.parameters()), tile, stub.billed());
    }
    return stub.filled(NextPeriod.apply(active, tile.parameters()));
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
