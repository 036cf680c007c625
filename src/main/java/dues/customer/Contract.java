package dues.customer;

import dues.period.DateRange;
import java.util.Currency;
import java.util.List;

/**
 * A contract as fees see it: {@code id} is the database's, {@code key} the source's; its life,
 * statuses in any order, and terms.
 *
 * <p>All days are civil days of the contract's own time zone.
 */
public record Contract(
    long id,
    String key,
    Currency currency,
    DateRange life,
    List<ContractStatus> statuses,
    ContractTerms terms) {

  /** The same as a business date sees it: an absence counts from the day its grace has run out. */
  public Contract asOf(int date) {
    List<ContractStatus> known =
        statuses.stream().filter(status -> !status.isAbsenceAfter(date)).toList();
    return known.size() == statuses.size()
        ? this
        : new Contract(id, key, currency, life, known, terms);
  }
}
