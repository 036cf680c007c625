package dues.batch.accrual;

import dues.store.AccrualFacts.Which;
import dues.store.ChangedContracts;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Charges the tiles that have become due and have neither line nor decision.
 *
 * <p>Input: contracts with a subscription that is due by the business date or was never looked at.
 * Output: ledger lines, decisions, the subscriptions' states, parked contracts. Restart: each
 * partition from the contract after its last committed chunk; lines that were committed could not
 * be added twice, because their keys are unique.
 */
@Configuration(proxyBeanMethods = false)
class ChargeContractsStep {

  static final String NAME = "charge-contracts";

  /** What is due on a day. */
  static final ContractRun.Computation CHARGE =
      (accrual, contract, day) -> accrual.accrue(contract.facts(), contract.posted(), day);

  @Bean(NAME)
  Step step(ContractRun contracts, Postings postings, ChangedContracts changed) {
    return contracts.step(
        AccrueFeesJob.NAME,
        NAME,
        Which.DUE,
        CHARGE,
        (run, chunk) -> {
          long written = postings.write(run.execution(), chunk);
          changed.forget(Posting.unparked(chunk));
          return written;
        });
  }
}
