package dues.batch.step;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one partition: above {@code after}, up to and including {@code upTo}. Half-open at
 * the lower end, because a reader by key asks for {@code id > last}.
 *
 * <p>Keys 1 to 10 in two partitions: (0, 5] and (5, 10].
 */
public record Range(long after, long upTo) {

  /** Every key there is. */
  public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Rejects a range whose end lies before its start; an empty one is allowed. */
  public Range {
    if (upTo < after) {
      throw new IllegalArgumentException(
          "range (%d, %d] ends before it starts".formatted(after, upTo));
    }
  }

  /**
   * Neighbouring ranges from the last key of each, the first one above everything: {@code upTo([5,
   * 10])} is (min, 5], (5, 10]. No key is no range.
   */
  public static List<Range> upTo(List<Long> lastKeys) {
    List<Range> ranges = new ArrayList<>();
    long after = Long.MIN_VALUE;
    for (long last : lastKeys) {
      ranges.add(new Range(after, last));
      after = last;
    }
    return ranges;
  }

  /** As it is kept in a step's context: {@code "5..10"}. */
  public String text() {
    return after + ".." + upTo;
  }

  /** Reads {@link #text} back. */
  public static Range parse(String text) {
    int dots = text.indexOf("..");
    return new Range(
        Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
  }
}
