package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.fee.CorrectionStyle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day by day calculation itself, held with the engine against figures worked out by hand. */
class NaiveTest {

  /**
   * The source's days are not ours to charge, yet they count in the running sum (Q5, Q30): r(500 ×
   * 6/31) − r(500 × 5/31) = 96.77 − 80.65 = 16.12, not r(500 × 1/31) = 16.13; r(99999.99 × 29/366)
   * − r(99999.99 × 3/366) = 7923.50 − 819.67 = 7103.83, not r(99999.99 × 26/366) = 7103.82.
   */
  @ParameterizedTest
  @CsvSource({
    // period, price, from, charged through, run on, minor units
    "MONTH, 500.00, 2024-05-01, 2024-05-05, 2024-05-06, 1612",
    "YEAR, 99999.99, 2024-01-01, 2024-01-03, 2024-01-29, 710383",
    "MONTH, 500.00, 2024-05-01, '', 2024-05-06, 9677",
  })
  void dailyLinesAfterTheSourcesDaysContinueItsRunningSum(
      String period, String price, String from, String chargedThrough, String date, long minor) {
    Naive.Facts facts = new Naive.Facts();
    facts.cells = new HashMap<>(Map.of("period", period, "granularity", "DAY"));
    facts.from = from;
    facts.chargedThrough = chargedThrough;
    facts.prices.add(new NaiveRow("", "", price));
    LocalDate day = LocalDate.parse(date);

    assertThat(new Naive(facts).totals(day))
        .containsExactly(Map.entry(LocalDate.parse(from), minor));

    Scenario scenario = new RandomFacts(1).scenario(facts, CorrectionStyle.DELTA);
    scenario.run(date);
    long posted = scenario.ledger.stream().mapToLong(line -> line.amount().minor()).sum();
    assertThat(scenario.problems).isEmpty();
    assertThat(posted).isEqualTo(minor);
  }
}
