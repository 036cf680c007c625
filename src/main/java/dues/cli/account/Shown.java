package dues.cli.account;

import dues.charge.account.TileAccount;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.List;
import java.util.Optional;

/**
 * What of an account is wanted: everything, or a month: the tiles that touch it or have a line
 * charged or booked in it.
 */
record Shown(Optional<DateRange> month) {

  boolean all() {
    return month.isEmpty();
  }

  boolean shows(TileAccount tile, List<LedgerLine> lines) {
    return month.isEmpty()
        || tile.whole().overlaps(month.get())
        || lines.stream().anyMatch(this::isBooked);
  }

  /** The lines charged or booked in the month. */
  List<LedgerLine> lines(List<LedgerLine> lines) {
    return lines.stream().filter(line -> month.isEmpty() || isBooked(line)).toList();
  }

  private boolean isBooked(LedgerLine line) {
    return month
        .map(
            days ->
                days.covers(line.booking().chargeDate())
                    || line.booking().accountingPeriod().days().equals(days))
        .orElse(true);
  }
}
