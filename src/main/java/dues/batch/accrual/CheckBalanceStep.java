package dues.batch.accrual;

import dues.batch.guard.Steps;
import dues.batch.sheet.FeesTerms;
import dues.batch.sheet.Sheets;
import dues.store.ParkedContracts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fails the job when more contracts are parked than {@code limits.parked} allows; the others have
 * been posted.
 *
 * <p>Input: parked contracts of the sources. Output: nothing. Restart: checks again.
 */
@Configuration(proxyBeanMethods = false)
class CheckBalanceStep {

  static final String NAME = "check-balance";

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, Bookkeeping bookkeeping, ParkedContracts parked) {
    return steps.always(
        NAME,
        run -> {
          refuseTooManyParked(sheets, bookkeeping.open(run.sources()).sources(), parked);
          return 0;
        });
  }

  private static void refuseTooManyParked(
      Sheets sheets, List<Short> sources, ParkedContracts parked) {
    FeesTerms terms = sheets.fees().usual();
    long count = parked.count(sources);
    if (count > terms.breaker().parked()) {
      List<String> causes = new ArrayList<>(parked.causes(sources, terms.mostErrorsShown()));
      if (causes.size() < count) {
        causes.add("… and %d more (max_periodic_errors)".formatted(count - causes.size()));
      }
      throw new IllegalStateException(
          "%d contracts could not be charged, limits.parked in jobs/fees.yml allows %d; all others were posted. Mend the facts and run again:\n  %s"
              .formatted(count, terms.breaker().parked(), String.join("\n  ", causes)));
    }
  }
}
