package dues.charge;

import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.List;

/**
 * Lines that become due together and are charged, forgiven or refused together.
 *
 * <p>{@code begin} is what decisions and the state speak of: the tile's first day, for a daily line
 * or an added quantity its own day. {@code day} is the due day: the charge date, in arrears the day
 * after it (Q1).
 */
record Due(Unit unit, DateRange tile, int begin, int chargeDate, int day, List<LedgerLine> lines) {
  /** What is decided at once. */
  enum Unit {
    SETUP,
    TILE,
    DAY,
    ADDED
  }

  /**
   * What a decision about it speaks of: the day on which it begins; of the set-up that day's
   * beginning alone, since the first tile may begin with it and be decided otherwise.
   */
  DateRange begins() {
    return new DateRange(begin, unit == Unit.SETUP ? begin : begin + 1);
  }

  /** How a decision's words begin: they name the set-up, which stands beside a tile of its day. */
  String about() {
    return unit == Unit.SETUP ? "set-up: " : "";
  }

  /** Whether a posted line is one of these lines, in whatever version. */
  boolean owns(Unit unitOfLine, DateRange tileOfLine, int serviceFrom, boolean term) {
    if (unit != unitOfLine) {
      return false;
    }
    if (unit == Unit.SETUP) {
      return true;
    }
    boolean sameTile = term ? tile.overlaps(tileOfLine) : tile.equals(tileOfLine);
    return sameTile && (unit == Unit.TILE || begin == serviceFrom);
  }
}
