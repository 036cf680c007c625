package dues.store.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact as its source tells it: a contract, a status, a fee, a price, a subscription, a
 * quantity, a discount.
 *
 * @param what the kind of fact
 * @param owner the key it belongs to: a fee's, a subscription's; empty for the contract's own
 * @param text its values
 * @param from first day; null is since ever
 * @param to last day; null is open
 */
public record FactRow(
    String what,
    String owner,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Origin origin) {

  /**
   * Where a fact comes from.
   *
   * @param file the file's name; empty where no row brought it
   * @param line its line there
   * @param execution the import that brought it
   * @param replaced the business date on which it was withdrawn or replaced; null while it holds
   */
  public record Origin(String file, long line, long execution, @Nullable LocalDate replaced) {}
}
