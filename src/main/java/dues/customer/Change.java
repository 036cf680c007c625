package dues.customer;

import dues.period.DateRange;

/**
 * The days whose facts changed, why, and in words for the ledger's {@code reason}.
 *
 * <p>Tiles that touch {@code days} are computed again. The cause chooses the switch of {@code
 * force} and whether the recalculation mode governs (Q42, Q45).
 */
public record Change(DateRange days, Cause cause, String reason) {
  /** An import, or an operator's action. */
  public enum Cause {
    IMPORT(true, "accrue"),
    ADD(true, "update"),
    UPDATE(true, "update"),
    INTERRUPT(true, "update"),
    MOVE(false, "move"),
    MOVE_FROM(false, "move_from"),
    DELETE(false, "delete"),
    ACCRUE(false, "accrue");

    private final boolean governedByMode;
    private final String forceSwitch;

    Cause(boolean governedByMode, String forceSwitch) {
      this.governedByMode = governedByMode;
      this.forceSwitch = forceSwitch;
    }

    /** Whether recalculation OFF or CURRENT_MONTH holds it back. */
    public boolean governedByMode() {
      return governedByMode;
    }

    /** Its name in the sheet's {@code force}. */
    public String forceSwitch() {
      return forceSwitch;
    }
  }
}
