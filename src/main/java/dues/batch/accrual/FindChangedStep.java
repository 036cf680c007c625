package dues.batch.accrual;

import dues.batch.guard.Steps;
import dues.batch.sheet.FeeSheetHistory;
import dues.batch.sheet.Sheets;
import dues.store.ChangedContracts;
import dues.store.ChangedContracts.AbsenceGrace;
import dues.store.SourceSystems;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds to the contracts that imports found changed those whose days of grace have run out (fees.md
 * R15).
 *
 * <p>Input: contracts and subscriptions missing from their source. Output: changed contracts, and
 * the fee sheet's version if it changed. Restart: finds none twice.
 */
@Configuration(proxyBeanMethods = false)
class FindChangedStep {

  static final String NAME = "find-changed";

  @Bean(NAME)
  Step step(
      Steps steps,
      Sheets sheets,
      FeeSheetHistory history,
      SourceSystems systems,
      ChangedContracts changed) {
    return steps.always(
        NAME,
        run -> {
          history.keep(run.sources(), run.date(), run.execution());
          long noted = 0;
          for (String source : run.sources()) {
            int grace = sheets.fees().of(source).rules().bounds().missingGrace();
            noted +=
                changed.noteAbsences(
                    systems.surrogates(List.of(source)),
                    new AbsenceGrace(grace, run.date()),
                    run.execution());
          }
          return noted;
        });
  }
}
