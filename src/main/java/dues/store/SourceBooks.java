package dues.store;

import dues.fee.Fees;
import dues.period.AccountingPeriod;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is the same for all contracts of a source while its fees accrue.
 *
 * @param fees its catalogue
 * @param canonicalStatus raw status code to canonical name
 * @param zone of contracts that name none of their own
 * @param missingGrace days that a vanished contract keeps accruing
 * @param closedThrough the last closed month
 * @param funds what its fees need to know of balances
 */
public record SourceBooks(
    Fees fees,
    UnaryOperator<String> canonicalStatus,
    ZoneId zone,
    int missingGrace,
    AccountingPeriod closedThrough,
    FundsNeeded funds) {

  /** The same books over another catalogue. */
  public SourceBooks over(Fees other) {
    return new SourceBooks(other, canonicalStatus, zone, missingGrace, closedThrough, funds);
  }

  /** A source's books; a contract of a source without books is a programmer's error. */
  static SourceBooks of(Map<Short, SourceBooks> books, short source) {
    SourceBooks found = books.get(source);
    if (found == null) {
      throw new IllegalStateException(
          "contracts of source " + source + " were loaded, but its books were not");
    }
    return found;
  }

  /** Whether balances must be known, and whether the billing's include what Dues charges. */
  public enum FundsNeeded {
    /** No fee asks for funds. */
    NO,
    /** Exported balances know nothing of Dues' lines. */
    BALANCES_WITHOUT_CHARGES,
    /** The billing books Dues' charges into the balance it exports. */
    BALANCES_WITH_CHARGES
  }
}
