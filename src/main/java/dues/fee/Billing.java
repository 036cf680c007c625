package dues.fee;

/** What of a tile is billed, and how its days are counted. */
public record Billing(
    Granularity granularity,
    DayBasis dayBasis,
    SuspensionRule suspensionRule,
    Unused onUnused,
    PriceChange priceChange,
    QuantityChange quantityChange) {

  /** A line for each segment of the tile, or for each day. */
  public enum Granularity {
    PERIOD,
    DAY
  }

  /** What a suspended day does to the tile. */
  public enum SuspensionRule {
    PRORATE_OUT,
    FULL_IF_ANY_ACTIVE_DAY,
    FULL_IF_ACTIVE_ON_CHARGE_DATE,
    IGNORE
  }

  /** What happens to days that were charged in advance and then not used. */
  public enum Unused {
    REVERSE_UNUSED,
    NO_REFUND,
    COMPENSATE_TO_MONTH_END
  }

  /** From when a new price counts. */
  public enum PriceChange {
    IMMEDIATE,
    NEXT_PERIOD
  }

  /** From when a new quantity counts. */
  public enum QuantityChange {
    IMMEDIATE,
    NEXT_PERIOD,
    CHARGE_DELTA
  }

  public boolean daily() {
    return granularity == Granularity.DAY;
  }

  /** Whether quantities above a tile's first add lines of their own. */
  public boolean addsQuantities() {
    return quantityChange == QuantityChange.CHARGE_DELTA;
  }

  /** Whether a tile is charged in full or not at all. */
  public boolean fullOrNothing() {
    return suspensionRule == SuspensionRule.FULL_IF_ANY_ACTIVE_DAY
        || suspensionRule == SuspensionRule.FULL_IF_ACTIVE_ON_CHARGE_DATE;
  }
}
