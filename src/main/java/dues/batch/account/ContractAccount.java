package dues.batch.account;

import dues.charge.account.SubscriptionAccount;
import dues.store.LoadedContract;
import dues.store.accounts.ContractCard;
import dues.store.accounts.FactRow;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is known of a contract's fees as of a date.
 *
 * @param date the last business date its source was accrued for
 * @param loaded its facts as the engine sees them, and every posted line
 * @param subscriptions their tiles; one that cannot be computed is not among them
 */
public record ContractAccount(
    ContractCard card,
    List<FactRow> rows,
    LocalDate date,
    LoadedContract loaded,
    List<SubscriptionAccount> subscriptions) {}
