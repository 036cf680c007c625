package dues.store.customers;

import dues.matching.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A contract that waits for a customer.
 *
 * @param hash of everything it is compared by
 * @param number what parameter groups look at
 */
public record WaitingContract(long id, String hash, @Nullable String number, Subject subject) {}
