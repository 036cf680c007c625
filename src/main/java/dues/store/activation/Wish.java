package dues.store.activation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order or an event of a subscription asks for.
 *
 * @param id of the row that asks
 * @param key says what is asked for
 * @param word the operation; of an event ACTIVE, or what its end of service means
 * @param arguments for the module: UID, TP_ID, COMMENTS, SUM, and what the order's parameters say
 */
public record Wish(
    long id,
    String key,
    String word,
    boolean paid,
    Subject subject,
    Map<String, String> arguments) {

  /**
   * Of whom.
   *
   * @param modules of the fee, ; between them
   * @param itemType the fee's internal name, else its key
   */
  public record Subject(
      short source,
      long contract,
      long fee,
      @Nullable Long subscription,
      String modules,
      String itemType) {}
}
