package dues.batch.proof;

import dues.customer.Subscription;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.store.LoadedContract;
import dues.store.periods.KnownDrifts;
import java.util.List;

/**
 * What the comparison of one contract came to.
 *
 * @param name source and key, {@code own:1042}
 * @param differences what is missing in the ledger, and what was left out of it on purpose
 * @param undecided what an accrual would decide beside its lines: tiles forgiven or refused
 * @param problems why it could not be computed, a sentence each
 */
public record ProvedContract(
    String name,
    LoadedContract contract,
    KnownDrifts.Split differences,
    List<Decision> undecided,
    List<String> problems) {

  /** Lines that a run would post. */
  public List<LedgerLine> missing() {
    return differences.missing();
  }

  /** A line that is missing, in words. */
  public String sentence(LedgerLine line) {
    return "%s subscription %s: a %s of %s for %s is due and not in the ledger (%s)"
        .formatted(
            name,
            subscription(line.subscription()),
            line.kind(),
            line.amount(),
            line.service(),
            line.booking().explanation());
  }

  /** The key of one of its subscriptions. */
  public String subscription(long id) {
    return contract.facts().subscriptions().stream()
        .filter(one -> one.id() == id)
        .map(Subscription::key)
        .findFirst()
        .orElse("?");
  }
}
