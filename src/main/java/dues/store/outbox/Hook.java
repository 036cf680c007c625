package dues.store.outbox;

/**
 * What a subscription wants told, and the words for it.
 *
 * @param way how ACTIVE and ALERT are told
 * @param notice1 days before a charge of the first notice; 0: none
 * @param notice2 days before a charge of the second one; 0: none
 * @param comments the subscription's comment, else the fee's title and its object
 * @param emails of the contract, {@code ;} between them
 */
public record Hook(
    Way way, int notice1, int notice2, String feeTitle, String comments, String emails) {

  /**
   * Through the fee's modules, else by its command, never both.
   *
   * @param command empty: none
   * @param modules ; between them; empty: none
   */
  public record Way(String command, String modules) {
    boolean isThere() {
      return hasModules() || !command.isEmpty();
    }

    public boolean hasModules() {
      return !modules.isEmpty();
    }
  }

  /** Whether anything is done on ACTIVE and ALERT. */
  public boolean isServed() {
    return way.isThere();
  }

  /** Whether a command runs. */
  public boolean hasCommand() {
    return !way.command().isEmpty() && !way.hasModules();
  }
}
