package dues.charge;

/**
 * Why something was not posted, in one sentence for people.
 *
 * <p>Those that {@link Code#parks} leave the contract without any line; the others stand beside the
 * lines.
 */
public record ChargeProblem(Code code, long subscription, String message) {
  /** The kinds of problem. */
  public enum Code {
    TOO_MANY_LINES(true),
    NEGATIVE_PRICE(true),
    OVERFLOW(true),
    NO_SUCH_FEE(true),
    NO_TERM_END(true),
    CLOSED_PERIOD(false);

    private final boolean parks;

    Code(boolean parks) {
      this.parks = parks;
    }

    public boolean parks() {
      return parks;
    }
  }
}
