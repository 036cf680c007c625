package dues.batch.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of a range that a step is to read, in their order, asked for once: where telling them
 * from the others takes a look at every row, a page must not look again. Of 3, 4 and 9 the page
 * after 3 that holds at most two is 4, 9.
 */
@SuppressWarnings("ArrayRecordComponent") // a list of ids that nobody compares
public record Keys(Range range, long[] ids) {

  /** The first of them alone, and at least those up to {@code last}. */
  public Keys first(int count, long last) {
    var end = count == 0 || ids.length == 0 ? 0 : ids[Math.min(count, ids.length) - 1];
    var upTo = Math.max(end, last);
    return new Keys(new Range(range.after(), upTo), Arrays.copyOf(ids, place(upTo)));
  }

  /** At most so many in (after, upTo]. */
  public long[] page(long after, long upTo, int limit) {
    var from = place(after);
    return Arrays.copyOfRange(ids, from, Math.min(place(upTo), from + limit));
  }

  /** Ranges of about equally many; one for fewer than a chunk, and one of no key for none. */
  public List<Range> cut(int chunkSize, int partitions) {
    if (ids.length == 0) {
      return List.of(new Range(range.after(), range.after()));
    }
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
