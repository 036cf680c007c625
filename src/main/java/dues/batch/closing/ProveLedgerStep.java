package dues.batch.closing;

import dues.batch.guard.Steps;
import dues.batch.proof.ProvedContract;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.period.AccountingPeriod;
import dues.platform.Spelling;
import dues.store.periods.Drifts;
import dues.store.periods.KeptDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Proves that the ledger holds what the months should, and notes what was left out on purpose.
 *
 * <p>Input: every contract of the source with all its lines. Output: drift, anew. Restart: proves
 * again, because anything may have been posted since.
 */
@Configuration(proxyBeanMethods = false)
class ProveLedgerStep {

  static final String NAME = "prove-ledger";

  private static final int CONTRACTS_AT_ONCE = 1000;

  @Bean(NAME)
  Step step(Steps steps, OpenMonths months, MonthProof proof, Sheets sheets, Drifts drifts) {
    return steps.always(
        NAME,
        run -> {
          long contracts = 0;
          List<String> refusals = new ArrayList<>();
          for (String source : months.openSources(run)) {
            AccountingPeriod month = ClosePeriodJob.month(run);
            Keeping keeping = new Keeping(drifts, run);
            MonthProof.Findings found = proof.prove(source, month, keeping::take);
            keeping.flush();
            contracts += found.contracts();
            if (!found.isZero()) {
              refusals.add(
                  refusal(source, month, found, sheets.fees().of(source).mostErrorsShown()));
            }
          }
          if (!refusals.isEmpty()) {
            throw new IllegalStateException(String.join("\n", refusals));
          }
          return contracts;
        });
  }

  private static String refusal(
      String source, AccountingPeriod month, MonthProof.Findings found, int most) {
    List<String> shown =
        new ArrayList<>(found.blocking().subList(0, Math.min(most, found.blocking().size())));
    if (found.count() > shown.size()) {
      shown.add("… and " + (found.count() - shown.size()) + " more");
    }
    String totals =
        found.totals().values().stream().map(Object::toString).collect(Collectors.joining(", "));
    return """
        %s of %s stays open: %s%s between the ledger and what should stand in it.
          %s
        Expected none. Run `dues run recalculate-fees %s --source %2$s`, then `dues run accrue-fees %s --source %2$s`, and close again."""
        .formatted(
            month,
            source,
            Spelling.counted(found.count(), "difference"),
            totals.isEmpty() ? "" : ", together " + totals + ",",
            String.join("\n  ", shown),
            found.asOf().corrected().option(),
            found.asOf().charged().option());
  }

  /** Keeps the drift of contracts in portions. */
  private static final class Keeping {
    private final Drifts drifts;
    private final StepRun run;
    private final List<Long> contracts = new ArrayList<>();
    private final List<KeptDrift> found = new ArrayList<>();

    Keeping(Drifts drifts, StepRun run) {
      this.drifts = drifts;
      this.run = run;
    }

    void take(ProvedContract proved) {
      contracts.add(proved.contract().id());
      found.addAll(proved.differences().left());
      if (contracts.size() >= CONTRACTS_AT_ONCE) {
        flush();
      }
    }

    void flush() {
      drifts.refill(run.execution(), contracts, found);
      contracts.clear();
      found.clear();
    }
  }
}
