package dues.charge.account;

import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.List;

/**
 * Lines that do not stand in the target although the days are billable, and why: charged by the
 * source itself, before the books' start, forgiven, refused, beyond max_charges, or not due yet.
 *
 * <p>{@code upcoming} ones will be charged when they are due. {@code begins} are the first days of
 * what is withheld: a tile's, or those of daily lines.
 */
public record Withheld(DateRange begins, String why, boolean upcoming, List<LedgerLine> lines) {

  /** Whether the other one follows on the next day for the same reason. */
  public boolean continues(Withheld other) {
    return begins.to() == other.begins.from() && why.equals(other.why);
  }
}
