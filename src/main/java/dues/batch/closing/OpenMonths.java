package dues.batch.closing;

import dues.batch.step.StepRun;
import dues.store.AccountingPeriods;
import dues.store.SourceSystems;
import dues.store.periods.MonthTotals;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a run of close-period has to close: a source whose month is closed already has nothing. */
@Component
class OpenMonths {

  private final SourceSystems systems;
  private final AccountingPeriods periods;
  private final MonthTotals totals;

  OpenMonths(SourceSystems systems, AccountingPeriods periods, MonthTotals totals) {
    this.systems = systems;
    this.periods = periods;
    this.totals = totals;
  }

  /** The sources of the run whose month is open; one that was never imported has no books. */
  List<String> openSources(StepRun run) {
    return run.sources().stream()
        .filter(
            source ->
                systems.surrogates(List.of(source)).stream()
                    .anyMatch(id -> ClosePeriodJob.month(run).isAfter(periods.closedThrough(id))))
        .toList();
  }

  short surrogate(String source) {
    return systems.surrogates(List.of(source)).get(0);
  }

  /** The source's months to close, oldest first. */
  List<LocalDate> months(String source, StepRun run) {
    return totals.openThrough(surrogate(source), ClosePeriodJob.month(run));
  }
}
