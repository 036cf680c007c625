package dues.ledger;

import dues.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a contract has before a run, by bucket: the exported balance less every line posted since
 * (Q52). Positive when the customer has money.
 *
 * <p>{@code extra} is null where there is no extra balance. Own credit counts up to and including
 * {@code creditUntil}; where it is zero the company's does. Credit belongs to MAIN. Amounts are
 * minor units of the contract's currency.
 */
public record Balances(
    long main, @Nullable Long extra, long credit, int creditUntil, long companyCredit) {
  public static final Balances NONE = new Balances(0, null, 0, DateRange.FOREVER, 0);
}
