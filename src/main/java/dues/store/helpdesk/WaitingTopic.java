package dues.store.helpdesk;

import dues.helpdesk.Following.Seen;
import dues.helpdesk.Message;
import dues.helpdesk.Process;
import dues.helpdesk.Topic;
import dues.helpdesk.told.Deed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A topic of which something waits to be taken.
 *
 * @param firstMessage the earliest that its customer wrote, if anybody wrote
 * @param news messages that no process has, in the order in which they were written
 */
public record WaitingTopic(
    long id, Topic topic, @Nullable String firstMessage, List<Message> news, Optional<Held> held) {

  /**
   * The process that follows the topic.
   *
   * @param seen what the topic said when it was last taken
   * @param unsettled deeds that no import has shown
   */
  public record Held(long process, Process now, Seen seen, List<Deed> unsettled) {

    Held with(List<Deed> deeds) {
      return new Held(process, now, seen, deeds);
    }
  }

  /** The same with what is read apart. */
  WaitingTopic with(List<Message> messages, List<Deed> deeds) {
    return new WaitingTopic(
        id, topic, firstMessage, messages, held.map(process -> process.with(deeds)));
  }
}
