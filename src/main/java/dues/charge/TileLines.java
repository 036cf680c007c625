package dues.charge;

import dues.charge.segment.Part;
import dues.charge.segment.RunningSum;
import dues.charge.segment.Segment;
import dues.charge.segment.Terms;
import dues.fee.DayBasis;
import dues.fee.Divisor;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Prices the segments of one tile, each charged fee by its own running sum, into lines or into
 * days.
 */
final class TileLines {
  private final Course course;
  private final Tile tile;
  private final Divisor divisor;
  private final DayBasis basis;
  private final List<RunningSum> sums = new ArrayList<>(1);
  private final List<Long> fees = new ArrayList<>(1);

  TileLines(Course course, Tile tile) {
    this.course = course;
    this.tile = tile;
    boolean perDay = tile.parameters().cycle().perDay();
    this.basis = tile.dayBasis();
    this.divisor = perDay ? Divisor.ONE : basis.divisor(tile.whole());
  }

  /** A part for each segment. */
  List<Part> parts(List<Segment> segments) {
    List<Part> parts = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      parts.add(part(segment));
    }
    return parts;
  }

  /** The next part in the order of days. */
  Part part(Segment segment) {
    return sum(segment.terms()).next(segment, count(segment.from(), segment.to()));
  }

  /** Counts days before the ones that are wanted. */
  void skip(Segment segment) {
    sum(segment.terms()).skip(segment.terms(), count(segment.from(), segment.to()));
  }

  /** An added quantity: the whole tile's price, not prorated. */
  Part unprorated(Segment added) {
    RunningSum whole = new RunningSum(divisor, currency(added.terms()));
    return whole.next(added, count(tile.whole().from(), tile.whole().to()));
  }

  LedgerLine line(LineKind kind, Part part, int chargeDate) {
    return LineDraft.of(course, kind, tile.whole(), part, divisor, chargeDate);
  }

  Divisor divisor() {
    return divisor;
  }

  private int count(int from, int to) {
    return tile.parameters().cycle().perDay() ? to - from : basis.count(from, to);
  }

  private RunningSum sum(Terms terms) {
    for (int i = 0; i < fees.size(); i++) {
      if (fees.get(i) == terms.fee().id()) {
        return sums.get(i);
      }
    }
    RunningSum sum = new RunningSum(divisor, currency(terms));
    fees.add(terms.fee().id());
    sums.add(sum);
    return sum;
  }

  private static Currency currency(Terms terms) {
    return terms.contract().currency();
  }

  /** Whether quantities above the first add lines of their own. */
  boolean addsQuantities() {
    return tile.parameters().billing().addsQuantities();
  }
}
