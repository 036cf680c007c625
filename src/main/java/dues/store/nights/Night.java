package dues.store.nights;

import dues.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

/**
 * What one job posted for one source on one business date, all its runs together.
 *
 * @param sums by currency; a currency without lines is absent
 * @param reversals how many lines took something back
 */
public record Night(LocalDate date, Map<Currency, Money> sums, long reversals) {

  /** The sum in a currency. */
  public Money sum(Currency currency) {
    return sums.getOrDefault(currency, Money.zero(currency));
  }
}
