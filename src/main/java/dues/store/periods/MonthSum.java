package dues.store.periods;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One fee's lines of a month in one currency. */
public record MonthSum(
    LocalDate month,
    FeeTitle fee,
    String category,
    String currency,
    long lines,
    BigDecimal amount) {

  /** A charged fee by its surrogate and its key. */
  public record FeeTitle(long id, String key) {}
}
