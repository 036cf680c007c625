package dues.batch.preview;

import dues.batch.JobRequest;
import dues.batch.accrual.Posting;
import dues.batch.accrual.Rehearsal;
import dues.batch.preview.ForetoldImport.Ledger;
import dues.batch.step.StepRun;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.store.periods.BusinessDay;
import dues.store.runs.ImportEffects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What recalculate-fees would post because of a rehearsed import, of the contracts it changes. */
@Component
class LedgerAfter {

  private final Rehearsal rehearsal;
  private final ImportEffects effects;

  LedgerAfter(Rehearsal rehearsal, DataSource dataSource) {
    this.rehearsal = rehearsal;
    this.effects = new ImportEffects(dataSource);
  }

  /** Computed within the transaction of the import. */
  Ledger of(JobRequest request, String source) {
    Set<Long> changed = effects.changedBy(StepRun.REHEARSAL);
    if (changed.isEmpty()) {
      return Ledger.NOTHING;
    }
    Map<String, Money> totals = new TreeMap<>();
    long[] counts = {0, 0};
    rehearsal.of(
        "recalculate-fees",
        List.of(source),
        BusinessDay.of(request.date()),
        posting -> {
          if (changed.contains(posting.contract().id())) {
            add(posting, totals, counts);
          }
        });
    return new Ledger(changed.size(), counts[0], totals, counts[1]);
  }

  private static void add(Posting posting, Map<String, Money> totals, long[] counts) {
    counts[0] += posting.outcome().lines().size();
    counts[1] += posting.outcome().isParked() ? 1 : 0;
    for (LedgerLine line : posting.outcome().lines()) {
      totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
    }
  }
}
