package dues.fee;

/**
 * Whether money must be there before a tile is charged, which balance is asked, and what happens if
 * it is not.
 */
public record FundsRules(Check check, Scope scope, OnNoFunds onNoFunds, Bucket bucket) {
  /** NONE charges always; POSITIVE asks deposit + credit > 0, SUFFICIENT ≥ amount. */
  public enum Check {
    NONE,
    POSITIVE,
    SUFFICIENT
  }

  /** Each line against the running balance, or all fees of a day against the opening one. */
  public enum Scope {
    PER_LINE,
    BUNDLE
  }

  /** What becomes of a tile that was refused. */
  public enum OnNoFunds {
    RETRY_DAILY,
    SKIP,
    SUSPEND
  }
}
