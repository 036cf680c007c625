package dues.batch.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dues.money.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

  private static final Currency UAH = Currency.getInstance("UAH");

  @ParameterizedTest
  @CsvSource({
    // nights, percent, usual, low, high
    "900 1000 950, 20, 0, 700.00, 1200.00",
    "1000, 10, 5000, 900.00, 1100.00",
    "0 0 0, 20, 5000, -1000.00, 1000.00",
    "0, 20, 0, 0.00, 0.00",
    "-300 100, 50, 0, -450.00, 250.00",
    "0 0.01, 20, 5000, 0.00, 0.01"
  })
  void reachesFromTheSmallestNightToTheLargest(
      String nights, int percent, String usual, String low, String high) {
    List<Money> sums = Arrays.stream(nights.split(" ", -1)).map(sum -> Money.of(sum, UAH)).toList();
    Band band = Band.of(sums, percent, Money.of(usual, UAH));
    assertThat(band).isEqualTo(new Band(Money.of(low, UAH), Money.of(high, UAH)));
    assertThat(band.contains(Money.of(low, UAH))).isTrue();
    assertThat(band.contains(Money.of(high, UAH))).isTrue();
    Money step = Money.of("0.01", UAH);
    assertThat(band.contains(Money.of(low, UAH).minus(step))).isFalse();
    assertThat(band.contains(Money.of(high, UAH).plus(step))).isFalse();
  }
}
