package dues.store.runs;

import java.math.BigDecimal;

/** The balances of the contracts that are in the billing. */
public record BalanceSum(String currency, BigDecimal sum, long contracts) {

  /** Of a currency in which there is none. */
  public static BalanceSum none(String currency) {
    return new BalanceSum(currency, BigDecimal.ZERO, 0);
  }
}
