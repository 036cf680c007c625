package dues.fee;

import java.math.BigDecimal;

/**
 * What is charged beside the periods, and how many of them.
 *
 * <p>{@code setupFee}, {@code trialDays} and {@code maxCharges} are 0 where there is none. A manual
 * subscription is charged by the action ACCRUE alone. Where a fee accrues from the active date, a
 * subscription begins, for all that is charged, on the day on which its service came alive.
 */
public record Limits(
    BigDecimal setupFee,
    int trialDays,
    int maxCharges,
    CatchUp catchUp,
    boolean manual,
    AccrueFrom accrueFrom) {

  /** The day a subscription begins to be charged: its own first, or when its service is active. */
  public enum AccrueFrom {
    SUBSCRIPTION,
    ACTIVE
  }

  /** Which missed tiles are charged: MAX has a number, the others 0. */
  public record CatchUp(Rule rule, int max) {
    /** ALL missed tiles, only the CURRENT one, the MAX oldest, or NONE. */
    public enum Rule {
      ALL,
      CURRENT_ONLY,
      MAX,
      NONE
    }

    public static final CatchUp ALL = new CatchUp(Rule.ALL, 0);
  }
}
