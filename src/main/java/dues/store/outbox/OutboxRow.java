package dues.store.outbox;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is first written.
 *
 * @param key says what happened: an event that is written again is left out
 * @param sends whether there is anything to send; else it is only noted
 * @param payload a command and its arguments, or a mail's to, subject and text
 */
public record OutboxRow(
    String key,
    String event,
    About about,
    LocalDate due,
    boolean sends,
    Map<String, String> payload) {

  /** Whom the event concerns; null where it concerns many. */
  public record About(
      @Nullable Short source,
      @Nullable Long contract,
      @Nullable Long subscription,
      @Nullable Long fee) {

    public static final About MANY = new About(null, null, null, null);
  }
}
