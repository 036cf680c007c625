package dues.batch.matching;

import dues.batch.step.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which contracts of a range wait for a customer, in the order of their ids. Of 3, 4 and 9 the page
 * after 3 that holds at most two is 4, 9.
 */
@SuppressWarnings("ArrayRecordComponent") // a list of ids that nobody compares
record Waiting(Range range, long[] ids) {

  /** The first of them alone, and at least those up to {@code last}. */
  Waiting first(int count, long last) {
    var end = count == 0 || ids.length == 0 ? 0 : ids[Math.min(count, ids.length) - 1];
    var upTo = Math.max(end, last);
    return new Waiting(new Range(range.after(), upTo), Arrays.copyOf(ids, place(upTo)));
  }

  long[] page(long after, long upTo, int limit) {
    var from = place(after);
    return Arrays.copyOfRange(ids, from, Math.min(place(upTo), from + limit));
  }

  /** Ranges of about equally many; one for fewer than a chunk. */
  List<Range> cut(int chunkSize, int partitions) {
    var parts = Math.min(partitions, 1 + ids.length / chunkSize);
    var ranges = new ArrayList<Range>();
    var after = range.after();
    for (var part = 1; part <= parts; part++) {
      var upTo = part == parts ? range.upTo() : ids[(int) ((long) ids.length * part / parts) - 1];
      ranges.add(new Range(after, upTo));
      after = upTo;
    }
    return ranges;
  }

  /** How many are not above an id. */
  private int place(long id) {
    var found = Arrays.binarySearch(ids, id);
    return found < 0 ? -found - 1 : found + 1;
  }
}
