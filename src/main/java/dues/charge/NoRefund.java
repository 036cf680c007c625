package dues.charge;

import dues.charge.segment.Segment;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * NO_REFUND: a day once charged in advance stays billable when a suspension, an interruption or an
 * end would take it out (Q40).
 *
 * <p>April charged with 300.00, suspended from the 11th: the 300.00 stand. A new price, quantity,
 * DELETE or MOVE corrects them all the same.
 */
final class NoRefund {
  private NoRefund() {}

  /** The active segments and, at the terms they would have had, the charged days beside them. */
  static List<Segment> apply(
      Course course, Tile tile, List<Segment> active, List<DateRange> charged) {
    List<Segment> all = new ArrayList<>(active);
    int since = DateRange.BEGINNING;
    if (tile.parameters().billing().fullOrNothing()) {
      // a full line spans days that nobody was to use; its charge date is the first of the others
      since = course.posted.firstChargeDate(tile.whole());
    }
    for (DateRange days : charged) {
      DateRange spoken = new DateRange(Math.max(days.from(), since), days.to());
      for (Segment used : Activity.asIfUsed(course, tile.setting(), spoken)) {
        addGaps(used, active, all);
      }
    }
    all.sort(Comparator.comparingInt(Segment::from));
    return Segment.joined(all);
  }

  private static void addGaps(Segment used, List<Segment> active, List<Segment> all) {
    int from = used.from();
    for (Segment segment : active) {
      if (segment.to() <= from || segment.from() >= used.to()) {
        continue;
      }
      if (segment.from() > from) {
        all.add(new Segment(from, segment.from(), used.terms()));
      }
      from = Math.min(segment.to(), used.to());
    }
    if (from < used.to()) {
      all.add(new Segment(from, used.to(), used.terms()));
    }
  }
}
