package dues.batch.step;

/**
 * The keys of one partition: above {@code after}, up to and including {@code upTo}. Half-open at
 * the lower end, because a reader by key asks for {@code id > last}.
 *
 * <p>Keys 1 to 10 in two partitions: (0, 5] and (5, 10].
 *
 * @param keys how many keys the range held when it was cut, or {@link Reconciliation#UNKNOWN}
 */
public record Range(long after, long upTo, long keys) {

  /** Every key there is. */
  public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE, Reconciliation.UNKNOWN);

  /** Rejects a range whose end lies before its start; an empty one is allowed. */
  public Range {
    if (upTo < after) {
      throw new IllegalArgumentException(
          "range (%d, %d] ends before it starts".formatted(after, upTo));
    }
  }

  /** A range whose keys nobody counted. */
  public Range(long after, long upTo) {
    this(after, upTo, Reconciliation.UNKNOWN);
  }

  /** As it is kept in a step's context: {@code "5..10 of 5"}. */
  public String text() {
    return after + ".." + upTo + " of " + keys;
  }

  /** Reads {@link #text} back. */
  public static Range parse(String text) {
    int dots = text.indexOf("..");
    int of = text.indexOf(" of ");
    return new Range(
        Long.parseLong(text.substring(0, dots)),
        Long.parseLong(text.substring(dots + 2, of)),
        Long.parseLong(text.substring(of + 4)));
  }
}
