package dues.fee;

import dues.period.Timeline;

/**
 * A periodic charge of the catalogue. {@code id} is the database's, {@code key} the source's.
 *
 * <p>{@code parameters} are versioned by the business date of the import that brought them (Q6); a
 * tile takes those in force on its charge date.
 */
public record Fee(long id, String key, Timeline<FeeParameters> parameters, PriceList prices) {

  /** The same with one price row more. */
  public Fee withPrice(Price price) {
    return new Fee(id, key, parameters, prices.with(price));
  }
}
