package dues.batch.accrual;

import dues.batch.guard.Steps;
import dues.batch.sheet.FeeSheetHistory;
import dues.period.AccountingPeriod;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses to accrue into a month that is closed already, and keeps the fee sheet if it changed.
 *
 * <p>Input: the business date, the sources' closed months. Output: the sheet's version. Restart:
 * checks again.
 */
@Configuration(proxyBeanMethods = false)
class CheckPeriodStep {

  static final String NAME = "check-period";

  @Bean(NAME)
  Step step(Steps steps, Bookkeeping bookkeeping, FeeSheetHistory sheets) {
    return steps.always(
        NAME,
        run -> {
          sheets.keep(run.sources(), run.date(), run.execution());
          AccountingPeriod month = AccountingPeriod.of((int) run.date().toEpochDay());
          bookkeeping
              .open(run.sources())
              .books()
              .values()
              .forEach(
                  books -> {
                    if (!month.isAfter(books.closedThrough())) {
                      throw new IllegalStateException(
                          "the business date %s lies in %s, but the books are closed through %s; expected an open month. Run with a later --date."
                              .formatted(run.date(), month, books.closedThrough()));
                    }
                  });
          return 0;
        });
  }
}
