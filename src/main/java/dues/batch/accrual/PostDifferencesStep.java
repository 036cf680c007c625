package dues.batch.accrual;

import dues.store.AccrualFacts.Which;
import dues.store.ChangedContracts;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Posts the difference between what should be charged and what was, on tiles that have lines.
 *
 * <p>Input: changed contracts with their lines. Output: reversals and new lines, states; a contract
 * whose difference was posted is no longer to be compared, a parked one is looked at again the next
 * night. Restart: each partition from the contract after its last committed chunk.
 */
@Configuration(proxyBeanMethods = false)
class PostDifferencesStep {

  static final String NAME = "post-differences";

  /** What changed facts have made wrong. */
  static final ContractRun.Computation CORRECT =
      (accrual, contract, day) -> accrual.recalculate(contract.facts(), contract.posted(), day);

  @Bean(NAME)
  Step step(ContractRun contracts, Postings postings, ChangedContracts changed) {
    return contracts.step(
        RecalculateFeesJob.NAME,
        NAME,
        Which.CHANGED,
        CORRECT,
        (run, chunk) -> {
          long written = postings.write(run.execution(), chunk);
          changed.recalculated(Posting.unparked(chunk));
          return written;
        });
  }
}
