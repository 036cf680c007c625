package dues.charge.segment;

import dues.customer.Contract;
import dues.fee.Fee;
import dues.money.Decimals;
import java.math.BigDecimal;

/** What one billable day is charged by: whose it is, which fee, and the factors of R1. */
public record Terms(
    Contract contract,
    Fee fee,
    BigDecimal price,
    BigDecimal quantity,
    BigDecimal discount,
    BigDecimal percent) {

  /** The exact price of a whole period: price × quantity × (1 − discount/100) × percent/100. */
  public BigDecimal rate() {
    BigDecimal rate = price;
    if (!Decimals.same(quantity, BigDecimal.ONE)) {
      rate = rate.multiply(quantity);
    }
    if (discount.signum() != 0) {
      rate = rate.multiply(Decimals.HUNDRED.subtract(discount).movePointLeft(2));
    }
    if (!Decimals.same(percent, Decimals.HUNDRED)) {
      rate = rate.multiply(percent.movePointLeft(2));
    }
    return rate;
  }

  /** Whether a day of these terms is charged like a day of the others. */
  public boolean sameAs(Terms other) {
    return contract.id() == other.contract.id()
        && fee.id() == other.fee.id()
        && Decimals.same(price, other.price)
        && Decimals.same(quantity, other.quantity)
        && Decimals.same(discount, other.discount)
        && Decimals.same(percent, other.percent);
  }

  public Terms withPrice(BigDecimal other) {
    return Decimals.same(price, other)
        ? this
        : new Terms(contract, fee, other, quantity, discount, percent);
  }

  public Terms withQuantity(BigDecimal other) {
    return Decimals.same(quantity, other)
        ? this
        : new Terms(contract, fee, price, other, discount, percent);
  }
}
