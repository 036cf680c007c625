package dues.matching;

/**
 * A customer as matching sees it.
 *
 * @param key {@code source:contract} of the contract that created it
 */
public record Customer(String key, Profile profile) {
  Customer joinedBy(Profile contract) {
    return new Customer(key, profile.joinedBy(contract));
  }
}
