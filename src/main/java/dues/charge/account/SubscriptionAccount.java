package dues.charge.account;

import dues.customer.Subscription;
import dues.fee.FeeParameters;
import java.util.List;

/**
 * A subscription with the parameters in force on the account's date, its own over the fee's, and
 * its tiles from the first on.
 */
public record SubscriptionAccount(
    Subscription subscription, FeeParameters parameters, List<TileAccount> tiles) {}
