package dues.helpdesk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a billing's helpdesk: one matter, with its messages.
 *
 * @param contract the contract's key in the billing; a topic may have none
 * @param contact how the customer can be reached, as written
 */
public record Topic(
    Key key,
    @Nullable String contract,
    String subject,
    @Nullable String contact,
    boolean open,
    Details details) {

  /** The natural key. */
  public record Key(String source, String topic) {}

  /**
   * What else the billing says of a topic.
   *
   * @param status the billing's own code
   * @param autoClose whether the billing closes it by itself
   * @param executor the billing's name of whoever works on it; several with ; between them
   */
  public record Details(
      @Nullable String status,
      @Nullable BigDecimal cost,
      boolean autoClose,
      @Nullable String executor) {}

  /**
   * What a process about it is called: subject and contact, and below them the first message where
   * one is given. {@code No link} and {@code Olena 0501234567} make {@code No link, Olena
   * 0501234567}.
   */
  public String description(@Nullable String firstMessage) {
    String head = contact == null ? subject : subject + ", " + contact;
    return firstMessage == null ? head : head + "\n\n" + firstMessage;
  }
}
