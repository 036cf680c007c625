package dues.fee;

/**
 * How time is cut into tiles and when a tile is charged.
 *
 * <p>QUARTER × 2 on CALENDAR is the half-years counted from January 2000. {@code count} is the
 * interval, and n for DAYS(n). {@code anchorDay} is a day of the month, with WEEK an ISO weekday;
 * it speaks under ANCHOR only.
 */
public record Cycle(
    Period period,
    int count,
    RateBasis rateBasis,
    Alignment alignment,
    int anchorDay,
    Timing timing) {

  /**
   * The natural period; ADVANCE is WHOLE_TERM for a subscription with an end and MONTH for one
   * without.
   */
  public enum Period {
    MONTH(1),
    DAY(0),
    WEEK(0),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    DAYS(0),
    WHOLE_TERM(0),
    ONCE(0),
    ADVANCE(0);

    private final int months;

    Period(int months) {
      this.months = months;
    }

    /** Months in one period, 0 where it is not made of months. */
    public int months() {
      return months;
    }
  }

  /** Whether the price is for a period or for a day. */
  public enum RateBasis {
    PER_PERIOD,
    PER_DAY
  }

  /** Where tiles begin. */
  public enum Alignment {
    CALENDAR,
    ANCHOR,
    SUBSCRIPTION_START,
    CHAIN
  }

  /** Charged at the beginning of the tile or after its end. */
  public enum Timing {
    IN_ADVANCE,
    IN_ARREARS
  }

  public boolean inArrears() {
    return timing == Timing.IN_ARREARS;
  }

  public boolean perDay() {
    return rateBasis == RateBasis.PER_DAY;
  }
}
