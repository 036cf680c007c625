package dues.helpdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a topic.
 *
 * @param id the billing's own, by which it is known again
 * @param incoming from the customer; else to the customer
 * @param at null where the billing does not say
 * @param readAt null: not read yet
 */
public record Message(
    String id, boolean incoming, @Nullable Instant at, String text, @Nullable Instant readAt) {

  /** The text by which a message is compared: case counts, white space does not. */
  public static String comparable(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
