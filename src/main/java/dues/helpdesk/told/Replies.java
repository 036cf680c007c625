package dues.helpdesk.told;

import dues.helpdesk.Message;
import dues.helpdesk.told.Deed.Aspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows replies that were written here when the billing shows them as messages of its own: the
 * first reply of the same text takes the message's id. Two equal replies take two messages.
 */
public final class Replies {

  private final List<Deed> open;

  /** The replies that a feed has and no import has shown. */
  public Replies(List<Deed> unsettled) {
    this.open =
        new ArrayList<>(
            unsettled.stream()
                .filter(deed -> deed.aspect() == Aspect.REPLY && deed.written())
                .toList());
  }

  /** Message id to the reply that it is; messages in the order in which they came. */
  public Map<String, Deed> shown(List<Message> messages) {
    Map<String, Deed> shown = new LinkedHashMap<>();
    for (Message message : messages) {
      if (!message.incoming()) {
        String text = Message.comparable(message.text());
        open.stream()
            .filter(deed -> Message.comparable(deed.value()).equals(text))
            .findFirst()
            .ifPresent(
                deed -> {
                  open.remove(deed);
                  shown.put(message.id(), deed);
                });
      }
    }
    return shown;
  }
}
