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

  /** The key of a payload that modules are to carry out: what they are asked for. */
  public static final String OPERATION = "operation";

  String state() {
    return sends ? "WAITING" : payload.containsKey(OPERATION) ? "ORDERED" : "NOTED";
  }

  /** Whom the event concerns; null where it concerns many. */
  public record About(
      @Nullable Short source,
      @Nullable Long contract,
      @Nullable Long subscription,
      @Nullable Long fee) {

    public static final About MANY = new About(null, null, null, null);
  }
}
