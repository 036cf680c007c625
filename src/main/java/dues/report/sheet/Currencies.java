package dues.report.sheet;

import dues.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decimals of a currency in a report: 2 for UAH and for codes that ISO 4217 does not know, 0 for
 * JPY, 3 for KWD.
 */
public final class Currencies {

  private static final int USUAL_DECIMALS = 2;
  private static final Map<String, Currency> KNOWN = known();

  private Currencies() {}

  public static int decimals(@Nullable String code) {
    Currency currency = code == null ? null : KNOWN.get(code);
    return currency == null ? USUAL_DECIMALS : Money.digits(currency);
  }

  /**
   * 204.5 UAH is {@code 204.50}. An amount finer than its currency is shown as it is: nothing is
   * rounded here.
   */
  static String text(BigDecimal amount, @Nullable String code) {
    BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    return shortest.add(BigDecimal.valueOf(0, decimals(code))).toPlainString();
  }

  private static Map<String, Currency> known() {
    Set<Currency> all = Currency.getAvailableCurrencies();
    return all.stream().collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
  }
}
