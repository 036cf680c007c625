package dues.recount;

import static org.assertj.core.api.Assertions.assertThat;

import dues.samples.Table;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
  private static final Path CALCULATIONS = Path.of("sample-data/expected/arithmetic.csv");

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7.00",
    "(1 + 2) * 3, 9.00",
    "300.00 * 20 / 30, 200.00",
    "10 / 3 * 3, 10.00",
    "r(10 / 3) * 3, 9.99",
    "333.33 * 15 / 30, 166.67",
    "0 - 1.005, -1.01",
    "r(50.00 * 2 / 31) - r(50.00 * 1 / 31), 1.62"
  })
  void calculatesLikeAPocketCalculator(String expression, String result) {
    assertThat(Arithmetic.of(expression).money()).isEqualTo(result);
  }

  @Test
  void everyHandCalculationGivesItsAmount() {
    Table table = Table.read(CALCULATIONS, ',');
    assertThat(table.size()).isGreaterThanOrEqualTo(60);
    for (Map<String, String> row : table.asMaps()) {
      assertThat(Arithmetic.of(row.getOrDefault("arithmetic", "")).money())
          .as("%s", row)
          .isEqualTo(row.get("amount"));
    }
  }
}
