package dues.batch.closing;

import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.store.periods.MonthSum;
import dues.store.periods.MonthTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sums each month by fee, category and currency, and keeps the sums.
 *
 * <p>Input: ledger lines of the months. Output: their totals. Restart: sums again.
 */
@Configuration(proxyBeanMethods = false)
class FreezeTotalsStep {

  static final String NAME = "freeze-totals";

  @Bean(NAME)
  Step step(Steps steps, OpenMonths open, MonthTotals totals, Sheets sheets) {
    return steps.always(
        NAME,
        run -> {
          long frozen = 0;
          for (String source : open.openSources(run)) {
            List<LocalDate> months = open.months(source, run);
            Map<String, Map<String, String>> cells = sheets.fees().of(source).fees();
            List<MonthSum> sums =
                totals.sums(open.surrogate(source), months).stream()
                    .map(sum -> inCategoryOf(cells.getOrDefault(sum.fee().key(), Map.of()), sum))
                    .toList();
            totals.freeze(open.surrogate(source), months, sums);
            frozen += sums.size();
          }
          return frozen;
        });
  }

  /** A category that the fee sheet gives stands above the billing's. */
  private static MonthSum inCategoryOf(Map<String, String> cells, MonthSum sum) {
    String category = cells.getOrDefault("category", sum.category());
    return new MonthSum(
        sum.month(), sum.fee(), category, sum.currency(), sum.lines(), sum.amount());
  }
}
