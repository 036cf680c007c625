package dues.matching;

/**
 * A customer as matching sees it.
 *
 * @param key {@code source:contract} of the contract that created it
 */
public record Customer(String key, Profile profile) {
  /** The customer after a contract joined. */
  public Customer joinedBy(Profile contract) {
    return new Customer(key, profile.joinedBy(contract));
  }
}
