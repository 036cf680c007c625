package dues.ledger;

import dues.fee.Divisor;
import java.math.BigDecimal;

/**
 * The factors of an amount: unit price × quantity × (1 − discount/100) × percent/100 × days /
 * divisor.
 */
public record Figures(
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    BigDecimal percent,
    int days,
    Divisor divisor) {

  /** Whether price, quantity, discount and percent are the same. */
  public boolean sameTerms(Figures other) {
    return unitPrice.compareTo(other.unitPrice) == 0
        && quantity.compareTo(other.quantity) == 0
        && discountPercent.compareTo(other.discountPercent) == 0
        && percent.compareTo(other.percent) == 0;
  }
}
