package dues.fee;

/**
 * What a sum of rate × days is divided by: {@code 31} days, {@code 1} for a price per day, or
 * {@code 365/12}.
 *
 * <p>{@code times} and {@code by} are whole numbers, so the share stays exact: 365/12 is × 12 ÷
 * 365.
 */
public record Divisor(int times, int by) {
  public static final Divisor YEAR_365_12 = new Divisor(12, 365);
  public static final Divisor ONE = new Divisor(1, 1);

  public static Divisor days(int days) {
    return new Divisor(1, days);
  }

  /** As it is stored and shown: 31, or 365/12. */
  public String text() {
    return times == 1 ? Integer.toString(by) : by + "/" + times;
  }

  /** The divisor that {@link #text} wrote. */
  public static Divisor parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? days(Integer.parseInt(text))
        : new Divisor(
            Integer.parseInt(text.substring(slash + 1)),
            Integer.parseInt(text.substring(0, slash)));
  }
}
