package dues.charge;

import java.math.BigDecimal;

/** So many counted days at the same terms: one summand of a running sum. */
record Share(Terms terms, int days) {

  /** rate × days, exact; the divisor is the tile's. */
  BigDecimal numerator() {
    return terms.rate().multiply(BigDecimal.valueOf(days));
  }
}
