package dues.charge.segment;

import java.math.BigDecimal;

/** So many counted days at the same terms: one summand of a running sum. */
public record Share(Terms terms, int days) {

  /** rate × days, exact; the divisor is the tile's. */
  public BigDecimal numerator() {
    return terms.rate().multiply(BigDecimal.valueOf(days));
  }
}
