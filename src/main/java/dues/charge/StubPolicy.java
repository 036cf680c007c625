package dues.charge;

import dues.charge.segment.Segment;
import dues.charge.segment.Terms;
import dues.fee.Stubs;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What the missing days of a first or last tile do (Q14–Q16): PRORATE leaves them out, FULL adds
 * them, FREE gives the rest away, DEFER puts it off.
 *
 * <p>100.00 from 20 April with start FULL: the line spans 1 to 30 April. Where start and end fall
 * into one tile each rule works on its own side; FREE and DEFER take all that is left.
 */
record StubPolicy(Tile tile, Stubs.Start start) {

  static StubPolicy of(Tile tile, Course course) {
    Stubs.Start rule =
        tile.hasStartStub()
            ? tile.parameters().stubs().startOn(Grids.startDayOfMonth(course.own.from()))
            : Stubs.Start.PRORATE;
    return new StubPolicy(tile, rule);
  }

  boolean isFree() {
    return start == Stubs.Start.FREE;
  }

  boolean isDeferred() {
    return start == Stubs.Start.DEFER;
  }

  /** Whether a side of the tile is missing and prorated, so that a minimum speaks (R12). */
  boolean isProrated() {
    if (isDeferred()) {
      return false;
    }
    boolean atStart = tile.hasStartStub() && start == Stubs.Start.PRORATE;
    return atStart || (tile.hasEndStub() && !fillsEnd());
  }

  /** The days that are billed when nothing is suspended. */
  DateRange billed() {
    DateRange part = tile.part();
    return new DateRange(
        fillsStart() ? tile.whole().from() : part.from(),
        fillsEnd() ? tile.whole().to() : part.to());
  }

  /**
   * The active segments with the missing days of FULL sides, at the values of the nearest billable
   * day; those that a status suspends are missing all the same.
   */
  List<Segment> filled(List<Segment> active, Course course) {
    boolean atStart = tile.hasStartStub() && fillsStart();
    boolean atEnd = tile.hasEndStub() && fillsEnd();
    if (!atStart && !atEnd) {
      return active;
    }
    List<Segment> all = new ArrayList<>(active.size() + 2);
    if (atStart) {
      DateRange missing = new DateRange(tile.whole().from(), tile.part().from());
      all.addAll(Activity.added(course, tile.setting(), missing, active.get(0).terms()));
    }
    for (Segment segment : active) {
      Segment.append(all, segment);
    }
    if (atEnd) {
      DateRange missing = new DateRange(tile.part().to(), tile.whole().to());
      Terms last = active.get(active.size() - 1).terms();
      for (Segment added : Activity.added(course, tile.setting(), missing, last)) {
        Segment.append(all, added);
      }
    }
    return all;
  }

  private boolean fillsStart() {
    return start == Stubs.Start.FULL;
  }

  private boolean fillsEnd() {
    return tile.parameters().stubs().end() == Stubs.End.FULL && !isDeferred();
  }
}
