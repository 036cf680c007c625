package dues.helpdesk;

import java.util.List;
import java.util.Map;

/**
 * A contract that may be ordered for a customer from its billing.
 *
 * @param pattern the billing's own pattern of a contract; empty: the billing's usual one
 * @param number the template of its number, see {@link ContractNumber}; empty: the billing numbers
 * @param tariffs what it starts with, and where
 * @param parameters what it takes over from the customer
 */
public record ContractType(
    Key key, String title, String pattern, String number, Tariffs tariffs, Parameters parameters) {

  /** The position of a tariff that takes the place of the first current one. */
  public static final int REPLACES_FIRST = -1;

  /** Its name in the sheet, and the source whose billing makes it. */
  public record Key(String id, String source) {}

  /**
   * Tariffs in their order.
   *
   * @param position of the first of them among the contract's tariffs; &minus;1: it replaces the
   *     first current one
   */
  public record Tariffs(List<String> codes, int position) {}

  /**
   * Parameters of the new contract.
   *
   * @param copied ours to the billing's: the customer's value is copied
   * @param values the billing's parameter to a value of its list, or a plain value
   */
  public record Parameters(Map<String, String> copied, Map<String, String> values) {}
}
