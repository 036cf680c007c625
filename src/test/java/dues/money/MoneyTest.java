package dues.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency UAH = Currency.getInstance("UAH");

  @ParameterizedTest
  @CsvSource({
    "640,     1, 31,  UAH, 20.65",
    "-640,    1, 31,  UAH, -20.65",
    "0.005,   1, 1,   UAH, 0.01",
    "-0.005,  1, 1,   UAH, -0.01",
    "0.0049,  1, 1,   UAH, 0.00",
    "9300,   12, 365, UAH, 305.75",
    "100,     1, 31,  KWD, 3.226",
    "1000,    1, 3,   JPY, 333",
    "99999999999999, 1, 1, UAH, 99999999999999.00"
  })
  void roundsOnceHalfUpOnTheAbsoluteValue(
      String sum, int times, int divisor, String currency, String amount) {
    Money money = Money.round(new BigDecimal(sum), times, divisor, Currency.getInstance(currency));
    assertThat(money.text()).isEqualTo(amount);
  }

  @Test
  void refusesWhatItCannotHold() {
    assertThatThrownBy(() -> Money.of("0.001", UAH)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.round(new BigDecimal("1e30"), UAH))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.zero(UAH).plus(Money.zero(Currency.getInstance("KWD"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two currencies");
  }

  @Test
  void partsAddUpToTheWhole() {
    Allocation thirds = new Allocation(1, 30, UAH);
    BigDecimal tenDays = new BigDecimal("1000.00");
    assertThat(thirds.next(tenDays).text()).isEqualTo("33.33");
    assertThat(thirds.next(tenDays).text()).isEqualTo("33.34");
    assertThat(thirds.next(tenDays).text()).isEqualTo("33.33");
    assertThat(thirds.through().text()).isEqualTo("100.00");
    assertThat(thirds.before().text()).isEqualTo("66.67");
  }

  @Test
  void theGreaterOfTwoAndTheAmountWithoutItsSign() {
    Money less = Money.of("-3.00", Currency.getInstance("UAH"));
    Money more = Money.of("2.00", Currency.getInstance("UAH"));
    assertThat(less.max(more)).isSameAs(more);
    assertThat(more.max(less)).isSameAs(more);
    assertThat(more.max(Money.of("2.00", Currency.getInstance("UAH")))).isSameAs(more);
    assertThat(less.absolute().text()).isEqualTo("3.00");
    assertThat(more.absolute()).isSameAs(more);
  }

  @Test
  void zeroIsNeitherNegativeNorSomething() {
    assertThat(Money.zero(UAH).isZero()).isTrue();
    assertThat(Money.zero(UAH).isNegative()).isFalse();
    assertThat(Money.of("0.01", UAH).isZero()).isFalse();
    assertThat(Money.of("-0.01", UAH).isZero()).isFalse();
    assertThat(Money.of("-0.01", UAH).isNegative()).isTrue();
  }

  @Test
  void theLesserOfTwoIsTheFirstWhereTheyAreEqual() {
    Money two = Money.of("2.00", UAH);
    assertThat(two.min(Money.of("2.00", UAH))).isSameAs(two);
    assertThat(two.min(Money.of("1.99", UAH)).text()).isEqualTo("1.99");
  }

  @Test
  void showsAmountsAndPricesWithTheCurrencysDecimals() {
    assertThat(Money.of("20.65", UAH)).hasToString("20.65 UAH");
    assertThat(Money.of("20.6", UAH).value()).isEqualTo(new BigDecimal("20.60"));
    assertThat(Money.priceText(new BigDecimal("500"), UAH)).isEqualTo("500.00");
    assertThat(Money.priceText(new BigDecimal("12.345"), UAH)).isEqualTo("12.345");
    assertThat(Money.priceText(new BigDecimal("7"), Currency.getInstance("JPY"))).isEqualTo("7");
  }

  @Test
  void oneNumberHasOneNormalForm() {
    BigDecimal hundred = new BigDecimal("100");
    assertThat(Decimals.normal(hundred)).isSameAs(hundred);
    assertThat(Decimals.normal(new BigDecimal("100.00"))).isEqualTo(hundred);
    assertThat(Decimals.normal(new BigDecimal("1e2"))).isEqualTo(hundred);
    assertThat(Decimals.of("12.340").toPlainString()).isEqualTo("12.34");
    assertThat(Decimals.same(hundred, new BigDecimal("1e2"))).isTrue();
    assertThat(Decimals.same(hundred, new BigDecimal("100.01"))).isFalse();
  }
}
