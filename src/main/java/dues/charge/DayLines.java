package dues.charge;

import dues.charge.segment.Part;
import dues.charge.segment.Segment;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Granularity DAY: the tile's price in daily lines, each charged on its day, their sum always the
 * tile's (Q30).
 *
 * <p>500.00 for May: r(500 × 6/31) − r(500 × 5/31) = 96.77 − 80.65 = 16.12 for the 6th. The running
 * sum comes from the facts, so a day can be computed without the lines before it.
 */
final class DayLines {
  private DayLines() {}

  static List<Due> of(Course course, Tile tile, List<Segment> segments, DateRange wanted) {
    TileLines lines = new TileLines(course, tile);
    List<Due> days = new ArrayList<>();
    for (Segment segment : segments) {
      int from = Math.max(segment.from(), Math.min(segment.to(), wanted.from()));
      if (from > segment.from()) {
        lines.skip(new Segment(segment.from(), from, segment.terms()));
      }
      for (int day = from; day < segment.to() && day < wanted.to(); day++) {
        Part part = lines.part(new Segment(day, day + 1, segment.terms()));
        LedgerLine line = lines.line(LineKind.CHARGE, part, day);
        days.add(new Due(Due.Unit.DAY, tile.whole(), day, day, day, List.of(line)));
      }
      if (segment.to() > wanted.to()) {
        break;
      }
    }
    return days;
  }
}
