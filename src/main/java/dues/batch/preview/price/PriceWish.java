package dues.batch.preview.price;

import dues.fee.Price;
import dues.period.DateRange;
import dues.store.periods.BusinessDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price that somebody thinks about: 350.00 from 15 November on, looked at after the night of 30
 * November.
 *
 * @param tariff for which it would hold, null for rows without one
 * @param currency of the contracts for which it would hold, null for all
 * @param through the business date up to which is computed
 */
public record PriceWish(
    Place place,
    @Nullable String tariff,
    @Nullable String currency,
    BigDecimal price,
    LocalDate from,
    LocalDate through) {

  /** A fee of a source. */
  public record Place(String source, long fee) {}

  Price row() {
    return new Price(tariff, currency, DateRange.since((int) from.toEpochDay()), price);
  }

  BusinessDay day() {
    return BusinessDay.of(through);
  }
}
