package dues.store.customers;

import dues.matching.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A contract that waits for a customer, or whose link is to be looked at again.
 *
 * @param hash of everything it is compared by
 * @param customer the key of the one that it has; null while it waits
 * @param number what parameter groups look at
 */
public record WaitingContract(
    long id, String hash, @Nullable String customer, @Nullable String number, Subject subject) {

  /** The same as one that has a customer, if it has. */
  WaitingContract of(@Nullable String customerKey) {
    return new WaitingContract(id, hash, customerKey, number, subject);
  }
}
