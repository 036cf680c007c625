package dues.store;

import dues.fee.Fees;
import dues.period.AccountingPeriod;
import java.util.function.UnaryOperator;

/**
 * What is the same for all contracts of a source while its fees accrue.
 *
 * @param fees its catalogue
 * @param canonicalStatus raw status code to canonical name
 * @param missingGrace days that a vanished contract keeps accruing
 * @param closedThrough the last closed month
 */
public record SourceBooks(
    Fees fees,
    UnaryOperator<String> canonicalStatus,
    int missingGrace,
    AccountingPeriod closedThrough) {}
