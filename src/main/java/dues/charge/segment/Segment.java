package dues.charge.segment;

import java.util.ArrayList;
import java.util.List;

/** A longest run of billable days with the same terms, half-open. */
public record Segment(int from, int to, Terms terms) {

  public Segment withTerms(Terms changed) {
    return new Segment(from, to, changed);
  }

  /** Joins neighbours of equal terms. */
  public static List<Segment> joined(List<Segment> segments) {
    List<Segment> result = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      append(result, segment);
    }
    return result;
  }

  /** Adds a segment after the others, joining it to the last where they touch and agree. */
  public static void append(List<Segment> segments, Segment next) {
    int last = segments.size() - 1;
    if (last >= 0) {
      Segment before = segments.get(last);
      if (before.to == next.from && before.terms.sameAs(next.terms)) {
        segments.set(last, new Segment(before.from, next.to, before.terms));
        return;
      }
    }
    segments.add(next);
  }
}
