package dues.store.outbox;

/**
 * What a subscription wants told, and the words for it.
 *
 * @param command runs on ACTIVE and ALERT; empty: none
 * @param notice1 days before a charge of the first notice; 0: none
 * @param notice2 days before a charge of the second one; 0: none
 * @param comments the subscription's comment, else the fee's title and its object
 * @param emails of the contract, {@code ;} between them
 */
public record Hook(
    String command, int notice1, int notice2, String feeTitle, String comments, String emails) {

  public boolean hasCommand() {
    return !command.isEmpty();
  }
}
